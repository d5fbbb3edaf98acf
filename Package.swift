// swift-tools-version: 6.2

import PackageDescription

let swift: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "tongbao",
  products: [
    .library(name: "Tongbao", targets: ["Tongbao"]),
    .executable(name: "tongbao", targets: ["TongbaoCommand"]),
    .executable(name: "tongbao-bench", targets: ["TongbaoBench"]),
  ],
  traits: [
    .trait(name: "HTML", description: "Reads HTML with gumbo (libgumbo-dev)"),
    .trait(name: "XLSX", description: "Writes XLSX with libxlsxwriter (libxlsxwriter-dev)"),
    .trait(name: "SQLite", description: "Writes SQLite databases (libsqlite3-dev)"),
    .default(enabledTraits: ["HTML", "XLSX", "SQLite"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
    .target(
      name: "TongbaoText",
      dependencies: ["CICU"],
      exclude: [
        "Cleaning/Characters/Han.tsv", "Cleaning/Characters/Kept.tsv",
        "Cleaning/Characters/collect.py",
        "Cleaning/Characters/embed.py", "Layout/Lexicons",
        "Width/EastAsianWidth.tsv", "Width/east_asian_width.py",
      ],
      swiftSettings: swift),
    .target(name: "TongbaoRules", dependencies: ["TongbaoText"], swiftSettings: swift),
    .target(
      name: "TongbaoRecords",
      dependencies: ["TongbaoRules", "TongbaoText"],
      exclude: ["Rules", "Lexicons", "Resources/embed.py"],
      swiftSettings: swift),
    .target(
      name: "TongbaoOutput",
      dependencies: ["TongbaoRecords", "TongbaoRules", "TongbaoText"],
      exclude: [
        "Language/Labels.tsv", "Language/Messages.tsv", "Resources/embed.py", "Schema/schema.json",
        "Report/index.html", "Report/index.js", "Report/page.js", "Report/records.js",
        "Report/report.css", "Report/report.html", "Report/report.js", "Report/text.js",
        "Report/verdicts.js",
      ],
      swiftSettings: swift),
    .target(
      name: "TongbaoRegression",
      dependencies: ["TongbaoRecords", "TongbaoRules", "TongbaoText"],
      swiftSettings: swift),
    .target(
      name: "Tongbao",
      dependencies: [
        "TongbaoOutput", "TongbaoRegression", "TongbaoRecords", "TongbaoRules", "TongbaoText",
      ],
      swiftSettings: swift),
    .target(name: "CGumbo", linkerSettings: [.linkedLibrary("gumbo", .when(traits: ["HTML"]))]),
    .systemLibrary(name: "CXLSX", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(
      name: "TongbaoArchives",
      dependencies: [
        "Tongbao",
        .target(name: "CGumbo", condition: .when(traits: ["HTML"])),
        .target(name: "CXLSX", condition: .when(traits: ["XLSX"])),
        .target(name: "CSQLite", condition: .when(traits: ["SQLite"])),
      ],
      exclude: ["Markup/embed.py", "Markup/page-cues.tsv"],
      swiftSettings: swift),
    .executableTarget(
      name: "TongbaoCommand",
      dependencies: [
        "Tongbao", "TongbaoArchives",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Manual", "Recipes"],
      swiftSettings: swift),
    .executableTarget(
      name: "TongbaoBench",
      dependencies: [
        "CICU", "Tongbao",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),
    .testTarget(name: "TongbaoTextTests", dependencies: ["TongbaoText"], swiftSettings: swift),
    .testTarget(
      name: "TongbaoRulesTests", dependencies: ["TongbaoRules"],
      exclude: ["Diagnostics/Cases"], swiftSettings: swift),
    .testTarget(
      name: "TongbaoRecordsTests", dependencies: ["TongbaoRecords"], swiftSettings: swift),
    .testTarget(
      name: "TongbaoOutputTests", dependencies: ["TongbaoOutput"], swiftSettings: swift),
    .testTarget(
      name: "TongbaoRegressionTests", dependencies: ["TongbaoRegression"], swiftSettings: swift),
    .testTarget(name: "TongbaoTests", dependencies: ["Tongbao"], swiftSettings: swift),
    .testTarget(
      name: "TongbaoArchivesTests", dependencies: ["TongbaoArchives"], swiftSettings: swift),
    .testTarget(
      name: "TongbaoCommandTests", dependencies: ["TongbaoCommand", "TongbaoText"],
      swiftSettings: swift),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer links only with its sanitizer, so it is there only for `Tests/fuzz/run`, which asks for it.
if Context.environment["TONGBAO_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "TongbaoFuzz", dependencies: ["Tongbao", "TongbaoArchives"], path: "Tests/fuzz",
      exclude: ["run"], swiftSettings: swift))
}

import ArgumentParser
import FoundationEssentials
import TongbaoText

/// Sorts the bulletins among the fixtures by kind, and makes noisy ones of clean ones.
struct SampleMaker {
  private let bulletins: [String]
  private let prose: [String]

  init(folder: String) throws {
    bulletins = try Self.texts(in: "\(folder)/bulletins")
    prose = try Self.texts(in: "\(folder)/prose")
  }

  /// In a fixed order, clean Simplified bulletins first.
  func samples() throws -> [Sample] {
    let glosses = Glosses(of: bulletins)
    let clean = bulletins.filter { !glosses.occur(in: $0) }
    let tables = clean.filter { !layout(of: $0).tables.isEmpty }
    let running = clean.filter { layout(of: $0).tables.isEmpty }
    let traditional = running.filter { isTraditional($0) }
    return [
      sample("simplified", running.filter { !isTraditional($0) }),
      sample("traditional", traditional),
      sample("noisy", traditional.map { glosses.injected(into: $0) }),
      sample("tables", tables),
      sample("prose", prose),
    ]
  }

  private func sample(_ name: String, _ texts: [String]) -> Sample {
    Sample(name: name, documents: texts.map { Array($0.utf8) })
  }

  private func layout(of text: String) -> Layout {
    LayoutReader().layout(of: Cleaner().clean(SourceText(text)))
  }

  private func isTraditional(_ text: String) -> Bool {
    Cleaner().clean(SourceText(text)).script == .traditional
  }

  /// The files below a folder, in the order of their paths.
  private static func texts(in folder: String) throws -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let texts = names.sorted().filter { $0.hasSuffix(".txt") }.compactMap {
      FileManager.default.contents(atPath: "\(folder)/\($0)")
    }
    guard !texts.isEmpty else {
      throw ValidationError("\(folder): there are no texts; name the project's fixtures folder")
    }
    return texts.map { String(decoding: $0, as: UTF8.self) }
  }
}

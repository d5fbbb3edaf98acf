import FoundationEssentials
import Testing

/// The bulletins under `fixtures/bulletins`.
enum Fixtures {
  static let bulletins: [Bulletin] = {
    let folder =
      #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
      + "/fixtures/bulletins"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      FileManager.default.contents(atPath: "\(folder)/\(name)/input.txt")
        .map { Bulletin(name: name, bytes: Array($0)) }
    }
  }()

  struct Bulletin: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var testDescription: String { name }
  }
}

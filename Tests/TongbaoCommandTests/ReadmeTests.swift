import FoundationEssentials
import Testing

/// The README's ```console blocks: what stands behind `$` is run, and must print what follows.
@Suite struct ReadmeTests {
  struct Transcript: CustomTestStringConvertible {
    var command: String
    var output: String
    var testDescription: String { command }
  }

  private static let path = "\(Shell.root)/README.md"

  private static var text: String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  static let transcripts: [Transcript] = {
    var transcripts: [Transcript] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        transcripts.append(Transcript(command: String(line.dropFirst(2)), output: ""))
      } else if isInside, let last = transcripts.indices.last {
        transcripts[last].output += line + "\n"
      }
    }
    return transcripts
  }()

  @Test(arguments: transcripts)
  func isTrue(_ transcript: Transcript) throws {
    let outcome = try Shell.run(transcript.command, mergesErrors: true)
    #expect(outcome.output == transcript.output, "$ \(transcript.command)")
  }

  @Test(.enabled(if: updates)) func update() throws {
    var text = Self.text
    for transcript in Self.transcripts {
      let old = "$ \(transcript.command)\n\(transcript.output)"
      let output = try Shell.run(transcript.command, mergesErrors: true).output
      text = text.replacing(old, with: "$ \(transcript.command)\n\(output)")
    }
    try Data(text.utf8).write(to: URL(filePath: Self.path))
  }
}

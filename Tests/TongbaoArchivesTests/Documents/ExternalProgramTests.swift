import Testing

@testable import TongbaoArchives

@Suite struct ExternalProgramTests {
  private static func failure(_ program: ExternalProgram) -> DocumentFailure? {
    do throws(DocumentFailure) {
      _ = try program.run([])
      return nil
    } catch {
      return error
    }
  }

  @Test func inputAndOutputAreLongerThanPipes() throws {
    let input = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
    let program = ExternalProgram(arguments: ["cat"], package: "coreutils")
    #expect(try program.run(input) == input)
  }

  @Test func aMissingProgramIsNamed() {
    let program = ExternalProgram(arguments: ["tongbao-no-such-program"], package: "some-package")
    let failure = Self.failure(program)
    #expect(failure?.code == "program-missing")
    #expect(
      failure?.message
        == "tongbao-no-such-program is not installed; it comes with the package some-package")
  }

  @Test func limits() {
    let slow = ExternalProgram(arguments: ["sleep", "60"], package: "coreutils", seconds: 0)
    #expect(Self.failure(slow)?.message == "sleep took longer than 0 seconds")
    let wordy = ExternalProgram(arguments: ["yes"], package: "coreutils", limit: 1000)
    #expect(Self.failure(wordy)?.message == "yes wrote more than 1000 bytes")
    let failing = ExternalProgram(arguments: ["false"], package: "coreutils")
    #expect(Self.failure(failing)?.message == "false could not convert the file")
  }
}

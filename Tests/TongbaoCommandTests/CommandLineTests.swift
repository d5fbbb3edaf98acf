import Testing

@Suite struct CommandLineTests {
  @Test(arguments: CommandLineCase.all)
  func prints(_ item: CommandLineCase) throws {
    let outcome = try Shell.run(item.script)
    if updates { return try item.accept(outcome) }
    #expect(outcome.output == item.expected, "\(item.script)")
    #expect(outcome.status == item.status, "\(item.script)")
  }

  @Test func thereAreCases() {
    #expect(CommandLineCase.all.count >= 20)
  }
}

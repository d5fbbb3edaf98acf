import Testing

@testable import TongbaoRegression

@Suite struct NameLikenessTests {
  /// A name, acceptable ones, and whether it will do as a project. Some by-words of the scorer that the
  /// gold data came with, whose verdicts these are.
  @Test(arguments: [
    ("燃气旧管网改造", ["燃气旧管网改造工程"], true),
    ("“书香社区”工程", ["书香社区"], true),
    ("实施危桥改造工程", ["危桥改造"], true),
    ("实施危桥", ["危桥"], false),
    ("工程", ["工程"], true),
    ("一号桥", ["二号桥"], false),
    ("青石县农村公路建设项目", ["青石县农村公路"], true),
    ("青石县农村公路一期", ["青石县农村公路二期"], false),
    ("清水河大桥建设", ["清水河大桥", "大桥"], true),
    ("", [], true),
    ("桥", [], false),
    ("", ["桥"], false),
  ])
  func project(_ name: String, _ golds: [String], _ isOne: Bool) {
    #expect(NameLikeness.isProject(name.isEmpty ? nil : name, among: golds) == isOne, "\(name)")
  }

  @Test(arguments: [
    ("投资", ["固定资产投资"], true),
    ("固定资产投资", ["投资"], true),
    ("投资额", ["产值"], false),
    ("年度任务", ["全年任务"], false),
  ])
  func field(_ value: String, _ golds: [String], _ isOne: Bool) {
    #expect(NameLikeness.isField(value, among: golds) == isOne, "\(value)")
  }
}

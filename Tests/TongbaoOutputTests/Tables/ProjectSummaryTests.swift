import TongbaoRecords
import Testing

@testable import TongbaoOutput

@Suite struct ProjectSummaryTests {
  @Test func drawsAProjectTogether() {
    let projects = ProjectSummary.projects(of: Sample.records)
    #expect(projects.map(\.name) == ["改善住房条件", "东河桥工程", "松浦水厂二期工程"])
    #expect(projects.map(\.records) == [[0, 1, 2], [3], [4, 5]])
    #expect(projects.map(\.status) == [.inProgress, .inProgress, .delayed])
    #expect(projects[0].target?.text == "26公里")
    #expect(projects[0].achieved?.text == "2580个")
    #expect(projects[0].completion?.description == "30.7")
    #expect(projects[0].failedChecks == 1)
  }
}

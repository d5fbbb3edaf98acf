import TongbaoText

/// A project's name as a key that joins it over quarters and sources: folded, without quotes, brackets,
/// spaces and the generic words around it.
enum ProjectKey {
  static func key(of name: [Unicode.Scalar]) -> String {
    var core = name.filter { !marks.contains($0) }
    while let tail = tails.first(where: {
      core.count > $0.count + 1 && core.suffix($0.count) == $0[...]
    }) {
      core.removeLast(tail.count)
    }
    while let head = heads.first(where: {
      core.count > $0.count + 2 && core.prefix($0.count) == $0[...]
    }) {
      core.removeFirst(head.count)
    }
    return String(core)
  }

  private static let marks: Set<Unicode.Scalar> = [
    " ", "“", "”", "‘", "’", "《", "》", "「", "」", "『", "』", "(", ")", "·", ",", "、", ":", "\n",
  ]
  private static let tails = ["项目", "工程", "工作", "建设", "任务", "计划", "行动"].map {
    Array($0.unicodeScalars)
  }
  private static let heads = ["新建", "改造", "实施", "推进", "开展", "建设", "完成", "推动", "加快"].map {
    Array($0.unicodeScalars)
  }
}

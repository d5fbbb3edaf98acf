import Dispatch
import Synchronization

/// Applies a function to values on some threads and gives the results in the order of the values.
///
/// With one job there are no threads: a value is worked on when its result is asked for.
final class OrderedPool<Value: Sendable, Outcome: Sendable>: Sendable {
  private struct State {
    /// Values that no thread has taken yet, and the ordinal of the first of them.
    var waiting: [Value] = []
    var taken = 0
    var outcomes: [Int: Outcome] = [:]
    var isClosed = false
  }

  private let jobs: Int
  private let work: @Sendable (Value) -> Outcome
  private let state = Mutex(State())
  /// Signalled for each value that is given, and for each outcome that is there.
  private let given = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)

  init(jobs: Int, work: @escaping @Sendable (Value) -> Outcome) {
    self.jobs = jobs
    self.work = work
    guard jobs > 1 else { return }
    for job in 1...jobs {
      // A queue of its own gives each loop a thread of its own.
      DispatchQueue(label: "tongbao.worker.\(job)").async { self.serve() }
    }
  }

  func submit(_ value: Value) {
    state.withLock { $0.waiting.append(value) }
    given.signal()
  }

  /// The outcome of the value with an ordinal, counted from 0; each is asked for once.
  func outcome(_ ordinal: Int) -> Outcome {
    while true {
      if let outcome = state.withLock({ $0.outcomes.removeValue(forKey: ordinal) }) {
        return outcome
      }
      if jobs > 1 { finished.wait() } else { workOnce() }
    }
  }

  /// Takes back the values that nobody works on yet, the last that were given; tells how many.
  func withdraw() -> Int {
    state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting.count
    }
  }

  /// Lets the threads end.
  func close() {
    state.withLock { $0.isClosed = true }
    for _ in 0..<jobs { given.signal() }
  }

  private func serve() {
    repeat { given.wait() } while workOnce()
  }

  /// Works on the next value; false when there is none and none will come.
  @discardableResult private func workOnce() -> Bool {
    let next = state.withLock { state -> (Int, Value)? in
      guard !state.waiting.isEmpty else { return nil }
      state.taken += 1
      return (state.taken - 1, state.waiting.removeFirst())
    }
    guard let (ordinal, value) = next else { return !state.withLock(\.isClosed) }
    let outcome = work(value)
    state.withLock { $0.outcomes[ordinal] = outcome }
    finished.signal()
    return true
  }
}

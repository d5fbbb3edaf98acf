import Glibc
import Synchronization

/// Whether someone asked the run to stop: the first Ctrl-C lets the documents in hand be finished, a
/// second ends the program at once.
package enum Interruption {
  private static let flag = Atomic(false)

  package static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// From now on SIGINT and SIGTERM ask to stop.
  package static func listen() {
    _ = isRequested
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interruption.flag.store(true, ordering: .relaxed)
    }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)
  }
}

import Glibc
import Synchronization

/// A program of the system that turns bytes into text, started without a shell.
struct ExternalProgram: Sendable {
  /// Name and arguments; it reads standard input and writes standard output.
  var arguments: [String]
  /// The Debian package that has it.
  var package: String
  var seconds = 120
  var limit = 64 << 20

  static let pdfToText = ExternalProgram(
    arguments: ["pdftotext", "-enc", "UTF-8", "-nopgbrk", "-", "-"], package: "poppler-utils")

  static let docxToPage = ExternalProgram(
    arguments: ["pandoc", "--from=docx", "--to=html", "--sandbox"], package: "pandoc")

  /// Held from making descriptors to starting the program: a program that another thread starts in
  /// between would inherit them and keep the pipe open.
  private static let starting = Mutex(())

  /// Runs the program on an input of its own: a file without a name, so that neither waits for the other.
  func run(_ input: [UInt8]) throws(DocumentFailure) -> [UInt8] {
    let started = Self.starting.withLock { _ in
      Result { () throws(DocumentFailure) in try start(input) }
    }
    let (child, pipe) = try started.get()
    defer { close(pipe) }
    return try output(of: child, pipe)
  }

  /// The program's process and the end of the pipe that its output is read from.
  private func start(_ input: [UInt8]) throws(DocumentFailure) -> (pid_t, Int32) {
    let file = try file(with: input)
    defer { close(file) }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw failure(systemMessage()) }
    defer { close(ends[1]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    do {
      return (try spawn(input: file, output: ends[1]), ends[0])
    } catch {
      close(ends[0])
      throw error
    }
  }

  private func file(with input: [UInt8]) throws(DocumentFailure) -> Int32 {
    var name = Array("/tmp/tongbao-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw failure("cannot be given its input: \(systemMessage())") }
    unlink(name)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    guard Self.write(input, to: file), lseek(file, 0, SEEK_SET) == 0 else {
      let message = systemMessage()
      close(file)
      throw failure("cannot be given its input: \(message)")
    }
    return file
  }

  private func spawn(input: Int32, output: Int32) throws(DocumentFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let code = posix_spawnp(&child, arguments[0], &actions, nil, &words, environ)
    guard code == 0 else {
      throw code == ENOENT
        ? DocumentFailure(
          code: "program-missing",
          message: "\(arguments[0]) is not installed; it comes with the package \(package)")
        : failure("cannot be started: \(systemMessage(code))")
    }
    return child
  }

  private func output(of child: pid_t, _ pipe: Int32) throws(DocumentFailure) -> [UInt8] {
    var output: [UInt8] = []
    let reason = read(pipe, into: &output)
    if reason != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    if let reason { throw failure(reason) }
    guard status == 0 else { throw failure("could not convert the file") }
    return output
  }

  /// Reads up to the end; why it was given up, nil if it was not.
  private func read(_ pipe: Int32, into output: inout [UInt8]) -> String? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&waiting, 1, Int32(left)) != 0 else {
        return "took longer than \(seconds) seconds"
      }
      let count = Glibc.read(pipe, &buffer, buffer.count)
      if count == 0 { return nil }
      if count < 0 && errno != EINTR { return systemMessage() }
      output += buffer[..<max(0, count)]
      if output.count > limit { return "wrote more than \(limit) bytes" }
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      }
      if count < 0 && errno != EINTR { return false }
      done += max(0, count)
    }
    return true
  }

  private func failure(_ reason: String) -> DocumentFailure {
    DocumentFailure(code: "program", message: "\(arguments[0]) \(reason)")
  }
}

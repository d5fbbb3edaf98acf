import Glibc
import TongbaoOutput

/// The standard streams: data alone on stdout, everything for people on stderr.
enum Console {
  /// Writes a line for a person.
  static func tell(_ line: String) { write(Array((line + "\n").utf8), to: 2) }

  /// Tells what is wrong with what is at a place, `tongbao` where that is the command itself.
  static func tell(error message: String, at place: String = "tongbao") {
    let language = LanguageOptions.spoken
    tell("\(place): \(language.text("severity.error")): \(language.message(message))")
  }

  /// Writes data; a reader that went away ends the program quietly.
  static func put(_ bytes: [UInt8]) { write(bytes, to: 1) }

  /// Writes a line of data.
  static func put(_ line: String) { put(Array((line + "\n").utf8)) }

  static var outputIsTerminal: Bool { isatty(1) == 1 }
  /// Columns of the terminal; `COLUMNS` decides where it is set, and 80 where nothing tells.
  static var width: Int {
    if let columns = getenv("COLUMNS").flatMap({ Int(String(cString: $0)) }), columns > 0 {
      return columns
    }
    var size = winsize()
    let isKnown = ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  static var inputIsTerminal: Bool { isatty(0) == 1 }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        exit(0)
      } else if errno != EINTR {
        exit(2)
      }
    }
  }

  /// All of standard input.
  static func readInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(0, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 || errno != EINTR {
        return bytes
      }
    }
  }
}

import Configuration

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The configuration file on disk.
struct ConfigurationFile: Equatable {
  let path: String

  /// Bytes; the default file has 6,000. More than this is some other file.
  static let limit = 1 << 20

  init(path: String) { self.path = path }

  /// `$XDG_CONFIG_HOME/aloft/config.toml`, or `~/.config/aloft/config.toml` (XDG Base Directory Specification); nil when
  /// there is no home. Relative directories count as unset.
  init?(variables: [String: String]) {
    let absolute = { (name: String) in variables[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    guard let directory = absolute("XDG_CONFIG_HOME") ?? absolute("HOME").map({ $0 + "/.config" }) else { return nil }
    self.init(path: directory + "/aloft/config.toml")
  }

  /// Nil when there is no such file.
  func read() throws(ConfigurationFileError) -> Content? {
    // A pipe in its place must not hold the program up.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .unreadable(path, errno: errno)
    }
    defer { close(descriptor) }
    let doubt = try check(descriptor)
    let bytes = try readAll(descriptor)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notText(path, line: 1 + String(decoding: bytes, as: UTF8.self).linesBeforeReplacement)
    }
    return Content(text: text, doubt: doubt)
  }

  struct Content: Equatable {
    let text: String
    /// What a person should know about the file, though it is taken.
    let doubt: Doubt?
  }

  enum Doubt: Equatable {
    case groupWritable
  }

  /// The file chooses a program to run and what is approved: nobody but its owner may have a say in it.
  private func check(_ descriptor: Int32) throws(ConfigurationFileError) -> Doubt? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path, errno: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .directory(path)
    default: throw .noFile(path)
    }
    guard status.st_uid == geteuid() || status.st_uid == 0 else { throw .foreign(path) }
    guard status.st_mode & S_IWOTH == 0 else { throw .worldWritable(path) }
    guard status.st_size <= Self.limit else { throw .tooLarge(path) }
    return status.st_mode & S_IWGRP == 0 ? nil : .groupWritable
  }

  private func readAll(_ descriptor: Int32) throws(ConfigurationFileError) -> [UInt8] {
    guard let bytes = Descriptor.read(from: descriptor, limit: Self.limit) else {
      throw .unreadable(path, errno: errno)
    }
    guard bytes.count <= Self.limit else { throw .tooLarge(path) }
    return bytes
  }
}

/// Why the configuration file is not taken at all.
enum ConfigurationFileError: Error, Equatable, CustomStringConvertible {
  case unreadable(String, errno: Int32)
  case directory(String)
  case noFile(String)
  case foreign(String)
  case worldWritable(String)
  case tooLarge(String)
  case notText(String, line: Int)

  var description: String {
    switch self {
    case .unreadable(let path, let number): "\(path) cannot be read: \(String(cString: strerror(number)))"
    case .directory(let path): "\(path) is a directory; the configuration is a file"
    case .noFile(let path): "\(path) is no regular file"
    case .foreign(let path): "\(path) belongs to another user, who would decide what is approved and run for you"
    case .worldWritable(let path):
      "\(path) may be changed by everybody on this machine, who would decide what is approved and run for you; "
        + "say chmod o-w on it"
    case .tooLarge(let path): "\(path) has more than \(ConfigurationFile.limit) bytes; that is no configuration"
    case .notText(let path, let line): "\(path):\(line): this is not UTF-8 text"
    }
  }
}

extension String {
  /// Line ends before the first thing that could not be decoded.
  fileprivate var linesBeforeReplacement: Int {
    unicodeScalars.prefix { $0 != "\u{FFFD}" }.count { $0 == "\n" }
  }
}

import NcursesTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The first prompt: from the command line, or from standard input.
enum PromptSource {
  /// Prompts are text for a model: more than this is a mistake, such as a wrong file.
  private static let limit = 4 << 20

  /// `-` reads standard input to its end and then opens the terminal in its place, so that keys can be read.
  static func read(_ option: String?) throws(UsageError) -> String? {
    guard option == "-" else { return option }
    guard let bytes = Descriptor.read(from: STDIN_FILENO, limit: limit) else { throw .unreadablePrompt }
    guard bytes.count <= limit else { throw .promptTooLarge(limit: limit) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .unreadablePrompt }
    reopenTerminal()
    return text.contains { !$0.isWhitespace } ? text : nil
  }

  /// Without a terminal, as in a pipeline that nobody watches, standard input stays at its end.
  private static func reopenTerminal() {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return }
    dup2(terminal, STDIN_FILENO)
    close(terminal)
  }
}

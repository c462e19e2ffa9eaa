/// A word of a command, as far as it can be known without running it.
struct ShellWord: Equatable, Sendable {
  /// As it is written.
  var source = ""
  /// What the shell would make of it; expansions and substitutions leave nothing here.
  var value = ""
  /// Whether `value` is all of it: nothing in it is put in by the shell.
  var isPlain = true
  /// Whether any of it is quoted or escaped.
  var isQuoted = false
  /// Whether it holds `*`, `?` or `[` that the shell compares with file names.
  var hasPattern = false
  /// Whether what comes first is put in by the shell, so that it may turn out to be an option.
  var beginsUnknown = false
  /// The name of the variable that this word sets, if it stands before a program.
  var assignedName: String?

  /// Whether the shell reads it as the very letters that stand there.
  var isBare: Bool { isPlain && !isQuoted && !hasPattern }

  /// What follows a prefix that the word has.
  func dropping(_ prefix: String) -> ShellWord {
    var rest = self
    rest.value = String(value.dropFirst(prefix.count))
    rest.source = rest.value
    return rest
  }
}

/// Where the input of a command comes from, or its output goes.
struct ShellRedirection: Equatable, Sendable {
  enum Direction: Equatable, Sendable {
    case write, read, readAndWrite
    /// Text of the command itself is its input.
    case here
  }

  let direction: Direction
  let target: ShellWord
}

/// One command of a text, before anything is known about its program.
struct SimpleCommand: Equatable, Sendable {
  var connector: ShellAnalysis.Part.Connector
  var text = ""
  var assignments: [ShellWord] = []
  var words: [ShellWord] = []
  var redirections: [ShellRedirection] = []
  /// The expansions and substitutions of its words.
  var marks: [ShellAnalysis.Mark] = []
  /// Whether its input is the output of another command.
  var isFed = false
}

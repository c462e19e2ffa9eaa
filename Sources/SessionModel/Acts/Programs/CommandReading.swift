/// Finds out what one command would do: its program, what makes it do more than that says, and the files and hosts it
/// names.
struct CommandReading {
  let command: SimpleCommand
  /// In which the command would run; what it changes holds for what follows.
  var folder: WorkingFolder
  /// The program that would run, without its folder; nil where that is not told.
  var program: String?
  /// What follows the program.
  var arguments: [ShellWord] = []
  /// Whether the program gets words that are not written in the text.
  var getsMoreArguments = false
  /// Whether the program is a file that is named by its path, of which its name says nothing.
  var isOwnProgram = false
  private var markList = UniqueList<ShellAnalysis.Mark>()
  private var reasonList = UniqueList<RiskAssessment.Reason>()
  private var doubtList = UniqueList<String>()
  private var pathList = UniqueList<String>()
  private var hostList = UniqueList<String>()
  /// Text that is run as a command of its own.
  var innerText: String?

  init(_ command: SimpleCommand, in folder: WorkingFolder) {
    self.command = command
    self.folder = folder
    for assignment in command.assignments { assign(assignment.assignedName ?? "", assignment.source) }
    resolveProgram()
    readMarks()
    if let program { read(program) }
    for redirection in command.redirections { read(redirection) }
  }

  var doubts: [String] { doubtList.elements }
  var paths: [String] { pathList.elements }
  var hosts: [String] { hostList.elements }
  var reasons: [RiskAssessment.Reason] { reasonList.elements }

  /// Reading is only told of a part that does nothing else.
  var part: ShellAnalysis.Part {
    let reasons = RiskAssessment.gravestFirst(reasons)
    let grave = reasons.filter { $0.level > .low }
    return ShellAnalysis.Part(
      connector: command.connector, text: command.text, program: program, marks: markList.elements,
      reasons: grave.isEmpty ? reasons : grave)
  }

  mutating func mark(_ mark: ShellAnalysis.Mark) { markList.append(mark) }
  mutating func doubt(_ words: String) { doubtList.append(words) }
  mutating func note(path: String) { if !path.isEmpty { pathList.append(path) } }
  mutating func note(host: String) { if !host.isEmpty { hostList.append(host) } }

  mutating func reason(_ kind: RiskAssessment.Class, _ words: String, _ level: RiskAssessment.Level? = nil) {
    reasonList.append(RiskAssessment.Reason(kind, words, level))
  }

  private mutating func readMarks() {
    for mark in command.marks {
      self.mark(mark)
      switch mark {
      case .expansion(let source): reason(.unknown, "expansion \(source)", .elevated)
      case .substitution: reason(.unknown, "substitution")
      case .assigns, .writes, .reads, .pipeToShell, .elevated, .bypass, .runsCode: break
      }
    }
  }

  private mutating func read(_ redirection: ShellRedirection) {
    let target = redirection.target
    if target.isPlain, Self.isStream(target.value) { return }
    if target.value.hasPrefix("/dev/tcp/") || target.value.hasPrefix("/dev/udp/") {
      note(host: PathText(target.value).components.dropFirst(2).first.map(String.init) ?? "")
      return reason(.unknown, "talks to the network by redirection")
    }
    switch redirection.direction {
    case .write, .readAndWrite:
      write(target)
      if folder.place(of: PathText(target.value)).isInside { reason(.write, "writes \(target.source)") }
    case .read:
      mark(.reads(from: target.source))
      read(target)
    case .here: break
    }
  }

  /// Files that are streams: nothing is written to a disk.
  private static func isStream(_ path: String) -> Bool {
    ["/dev/null", "/dev/stdout", "/dev/stderr", "/dev/stdin", "/dev/tty", "/dev/zero"].contains(path)
  }
}

/// A shell command taken apart, as far as that can be done without running it: its parts with their programs, and
/// everything in it that makes a part do more than it says. What cannot be told for sure is a doubt, never a guess.
package struct ShellAnalysis: Equatable, Sendable {
  /// A simple command of the text, as it is written.
  package struct Part: Equatable, Sendable {
    /// What stands before it.
    package enum Connector: Equatable, Sendable {
      case first, then, and, or, pipe, background
      /// Inside a substitution, a subshell or a group.
      case inside
    }

    package let connector: Connector
    package let text: String
    /// The program that would run, without its folder; nil where that is not written plainly.
    package let program: String?
    package let marks: [Mark]
    /// What could come of this part; empty where it only reads.
    package let reasons: [RiskAssessment.Reason]

    package init(
      connector: Connector, text: String, program: String?, marks: [Mark] = [], reasons: [RiskAssessment.Reason] = []
    ) {
      self.connector = connector
      self.text = text
      self.program = program
      self.marks = marks
      self.reasons = reasons
    }
  }

  /// What makes a part do more than its program says, with the words of the text.
  package enum Mark: Equatable, Hashable, Sendable {
    case expansion(String)
    case substitution(String)
    /// A variable is set for this part, or for what follows: `PATH=x`.
    case assigns(String)
    /// A file is written, replaced or removed, by redirection or by the program.
    case writes(to: String)
    case reads(from: String)
    /// Output of the part before is run.
    case pipeToShell(String)
    /// It would run as somebody else: `sudo`, `doas`, `su`, `pkexec`.
    case elevated(String)
    /// A flag that switches a check off: `--force`, `--no-verify`, `--privileged`, `-k`.
    case bypass(String)
    /// The part runs code that is given as text or in a file: `eval`, `sh -c`, `source`, `xargs`.
    case runsCode(String)
  }

  /// In the order of the text.
  package let parts: [Part]
  /// Why the analysis cannot be sure; empty where it is.
  package let doubts: [String]
  /// Words that name files or folders, as they are written.
  package let paths: [String]
  /// Hosts that addresses in the text name.
  package let hosts: [String]

  package init(parts: [Part], doubts: [String] = [], paths: [String] = [], hosts: [String] = []) {
    self.parts = parts
    self.doubts = doubts
    self.paths = paths
    self.hosts = hosts
  }
}

extension ShellAnalysis.Mark {
  /// In our words.
  package var name: String {
    switch self {
    case .expansion: "expansion"
    case .substitution: "substitution"
    case .assigns: "sets"
    case .writes: "writes"
    case .reads: "reads"
    case .pipeToShell: "runs the output"
    case .elevated: "as another user"
    case .bypass: "switches a check off"
    case .runsCode: "runs code"
    }
  }

  /// The words of the text.
  package var words: String {
    switch self {
    case .expansion(let words), .substitution(let words), .assigns(let words), .writes(let words), .reads(let words),
      .pipeToShell(let words), .elevated(let words), .bypass(let words), .runsCode(let words):
      words
    }
  }
}

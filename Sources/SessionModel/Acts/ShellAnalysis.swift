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

    package init(connector: Connector, text: String, program: String?, marks: [Mark] = []) {
      self.connector = connector
      self.text = text
      self.program = program
      self.marks = marks
    }
  }

  /// What makes a part do more than its program says, with the words of the text.
  package enum Mark: Equatable, Sendable {
    case expansion(String)
    case substitution(String)
    case writes(to: String)
    case reads(from: String)
    /// Output of the part before is run.
    case pipeToShell(String)
    /// `sudo`, `doas`, `su`, `pkexec`.
    case elevated(String)
    /// A flag that switches a check off: `--force`, `--no-verify`, `--privileged`, `-k`.
    case bypass(String)
    /// The part runs code that is given as text or in a file: `eval`, `sh -c`, `source`, `xargs`.
    case runsCode(String)
  }

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

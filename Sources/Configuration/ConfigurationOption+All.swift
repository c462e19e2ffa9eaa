import SessionModel
import TerminalUI

extension ConfigurationOption {
  /// Every option but the keys, in the order of the default file.
  static let all: [ConfigurationOption] = [
    .choice(
      "approvals", "policy", \.policy,
      refused: [
        "all":
          "a file would approve everything in every session unseen; say --approve all on the command line, each time"
      ],
      "What is answered without asking you: \"ask\" nothing, \"safe\" approves what only reads,",
      "\"deny\" denies everything. Approving everything can only be said on the command line."),
    .flag("notifications", "bell", \.notifications.bell, "Ring the bell when a request comes."),
    .flag("notifications", "title", \.notifications.title, "Say in the terminal's title how many requests wait."),
    .choice(
      "notifications", "desktop", \.notifications.desktop,
      "A notification on the desktop: by what the terminal calls itself, or by the sequence it understands."),
    .text(
      "notifications", "hook", \.notifications.hook, allowed: "a shell command", example: "cat >>requests.jsonl",
      objection: { $0.isEmpty ? .refused("it is empty; leave it out to have none") : nil },
      "A shell command that is run for each new request, with the request as JSON on its standard input."),
    .flag("session", "record", \.session.isRecorded, "Keep a transcript of each session on disk."),
    .choice("session", "log-level", \.session.logLevel, "What the log file holds: this and everything more serious."),
    .text(
      "session", "runtime", \.session.runtime, allowed: "an absolute path, or one that begins with ~/",
      example: "/usr/local/bin/copilot", objection: objection(toRuntime:),
      "The Copilot CLI. Without it: COPILOT_CLI_PATH, copilot on PATH, the SDK's own."),
    .text(
      "session", "token-env", \.session.tokenVariable, allowed: "the name of an environment variable",
      example: "GH_TOKEN", objection: objection(toTokenVariable:),
      "The environment variable that holds the token; never the token itself."),
    .choice(
      "screen", "colors", \.colors, "\"auto\" are those of the terminal, unless NO_COLOR is set; \"none\" never."),
    .flag(
      "screen", "reader", \.isSpoken,
      "For screen readers: tell the session in lines that are only appended, as --screen-reader does."),
    .number(
      "screen", "leave-tail", \.tailLines, in: 0...10_000,
      "How many lines of the transcript stay in the terminal's scrollback on leaving."),
    .choice(
      "screen", "theme", \.screen.theme,
      "How it looks. \"default\" is readable on dark and on light; \"high-contrast\" and \"monochrome\" use no colours."
    ),
    .choice("screen", "motion", \.screen.motion, "\"reduced\": clocks go on every ten seconds only."),
    .choice(
      "screen", "bandwidth", \.screen.bandwidth,
      "\"low\" is for a slow line: four frames a second while text streams in, and clocks every ten seconds."),
    .choice(
      "screen", "links", \.screen.links,
      "Whether web addresses that are shown can be clicked; \"auto\": where the terminal is known to cope."),
    .choice(
      "screen", "mouse", \.screen.mouse,
      "\"wheel\" scrolls and a click does nothing; with \"clicks\" one goes to the pane under it, and answers nothing;",
      "\"off\" leaves the mouse to the terminal, for its own selection."),
    .choice(
      "screen", "copy", \.copyWay,
      "Where a copied text goes: \"auto\" by where this runs, \"osc52\" to the terminal, \"tmux\" into its buffer,",
      "\"tool\" by wl-copy, xclip, xsel or pbcopy, \"file\" into a private file only."),
    .choice(
      "screen", "activity", \.activity,
      "What runs, to-dos, usage and changed files beside the transcript: \"auto\" from 120 columns on, \"never\" unless",
      "you ask for it."),
    .choice(
      "composer", "editing", \.editing,
      "Which keys edit the draft: those of readline and Emacs, or a light vi that begins in its insert mode."),
  ]

  private static func objection(toRuntime path: String) -> ValueProblem? {
    path.hasPrefix("/") || path.hasPrefix("~/")
      ? nil : .notAllowed(path, allowed: "an absolute path, or one that begins with ~/", suggestion: nil)
  }

  /// A token in the place of its variable's name must not be repeated in the words about it.
  private static func objection(toTokenVariable name: String) -> ValueProblem? {
    if tokenPrefixes.contains(where: name.hasPrefix) {
      return .refused("this looks like a token; name the environment variable that holds it, and replace this token")
    }
    let isName =
      name.utf8.first.map { !(0x30...0x39).contains($0) } == true
      && name.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & ~0x20)
      }
    return isName
      ? nil : .refused("an environment variable's name has letters, digits and _, and begins with no digit")
  }

  /// How GitHub's tokens begin.
  private static let tokenPrefixes = ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"]
}

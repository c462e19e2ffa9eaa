import TerminalPrimitives
import TerminalUI

extension ConfigurationFault {
  /// What is wrong and what is allowed. It holds words of the file: whoever shows it cleans it.
  package var words: String {
    switch problem {
    case .syntax(let words): "this is not TOML: \(words)"
    case .unknownSection(let name, let suggestion):
      "there is no section [\(name)]\(Self.didYouMean(suggestion.map { "[\($0)]" })) "
        + "The sections are \(Configuration.sections.map { "[\($0)]" }.joined(separator: ", "))"
    case .outsideOfSection(let name, let section):
      "\(name) stands before the first section"
        + (section.map { "; it belongs in [\($0)]" } ?? ", where nothing may stand")
    case .unknownOption(let option, let suggestion, let section):
      "[\(option.section)] has no \(option.name)"
        + (suggestion == nil ? section.map { "; it belongs in [\($0)]." } ?? "." : Self.didYouMean(suggestion))
        + " \(Configuration.options(in: option.section))"
    case .wrongType(let option, let expected, let found): "\(option) must be \(expected), and this is \(found)"
    case .notAllowed(let option, let value, let allowed, let suggestion):
      "\(option) cannot be \(value.quoted)\(Self.didYouMean(suggestion?.quoted)) It may be \(allowed)"
    case .refused(let option, let reason): "\(option): \(reason)"
    case .unknownKey(let option, let key, let suggestion):
      "\(option): there is no key \(key.quoted)\(Self.didYouMean(suggestion?.quoted)) \(Self.keyNames)"
    case .unfitKey(let option, let key, let fault): "\(option): \(key.quoted) \(fault.words)"
    case .conflict(let conflict): conflict.words
    }
  }

  private static func didYouMean(_ suggestion: String?) -> String { suggestion.map { "; did you mean \($0)?" } ?? "." }

  private static let keyNames =
    "Keys are written as help shows them: \"o\", \"Ctrl-G\", \"Alt-Enter\", \"F2\", \"Space\", \"PgDn\", \"Up\""
}

extension KeyNameFault {
  fileprivate var words: String {
    switch self {
    case .unknown: "is no key"
    case .notSent: "is a key that terminals do not send, or send as another one"
    case .beginsSequence: "looks to the program like the beginning of another key's sequence"
    case .shiftedText: "is written as the letter or sign that it makes, without Shift"
    }
  }
}

extension KeymapConflict {
  fileprivate var words: String {
    switch self {
    case .sameKey(let key, let one, let other):
      "\(key.quoted) would be both \(OptionName(one)) and \(OptionName(other)). Give one of them another key"
    case .approvesElsewhere(let key, let approving, let other):
      "\(key.quoted) would approve (\(OptionName(approving))) and be \(OptionName(other)). "
        + "A key that approves may mean nothing else anywhere"
    case .text(let key, let bound):
      "\(OptionName(bound)): \(key.quoted) is text where prompts are written. Use it with Ctrl or Alt, or a function key"
    case .cannotApprove(let key, let bound):
      "\(OptionName(bound)): \(key.quoted) may not approve. Only a single letter or sign may: no digit, no Space, "
        + "nothing that is pressed out of habit"
    case .cannotSelect(let key, let bound):
      "\(OptionName(bound)): \(key.quoted) may not select an answer. A letter, a sign, an arrow or a function key may"
    case .cannotSend(let key, let bound):
      "\(OptionName(bound)): \(key.quoted) may not send. Enter, a function key, or a letter with Ctrl or Alt may"
    case .withoutKey(let bound): "\(OptionName(bound)) must have a key: without it nobody could decide, or go back"
    }
  }
}

extension KeyPress {
  fileprivate var quoted: String { name(in: .ascii).quoted }
}

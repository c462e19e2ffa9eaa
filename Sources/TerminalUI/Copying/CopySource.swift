import JSONRPC
import SessionModel
import TerminalPrimitives

/// What can be copied of an entry of the transcript, as it was written: never what the screen made of it.
struct CopySource {
  let repertoire: Repertoire

  /// The entry itself: a text, the command of a shell, the diff of an edit, else what a tool answered.
  func whole(of item: TranscriptItem) -> CopyText? {
    switch item.content {
    case .prompt(let prompt): copy(prompt.text, "the prompt")
    case .agentText(let text): copy(text.text.string, text.progress == .streaming ? "the text so far" : "the text")
    case .reasoning(let text): copy(text.text.string, "the reasoning")
    case .toolCall(let call): parts(of: call).first
    case .subagent(let agent): copy([agent.name, agent.description].joinedLines, "the sub-agent")
    case .decision(let record): copy([record.words, record.kind, record.asked].joinedLines, "the decision")
    case .notice(let notice): copy([notice.text, notice.url ?? ""].joinedLines, "the notice")
    case .compaction(let compaction): copy(compaction.summary ?? "", "the summary")
    case .ended(let end): copy(end.reason ?? "", "the reason of the end")
    case .usage, .gap, .stored: nil
    }
  }

  /// What can be copied by itself: blocks of code, and what a tool was told and answered.
  func parts(of item: TranscriptItem) -> [CopyText] {
    switch item.content {
    case .prompt(let prompt): codeBlocks(in: prompt.text)
    case .agentText(let text), .reasoning(let text): codeBlocks(in: text.text.string)
    case .toolCall(let call): parts(of: call)
    case .notice(let notice):
      [copy(notice.text, "the notice"), copy(notice.url ?? "", "its address")].compactMap(\.self)
    case .compaction(let compaction): codeBlocks(in: compaction.summary ?? "")
    case .decision(let record): codeBlocks(in: record.plan ?? "")
    case .subagent, .usage, .gap, .ended, .stored: []
    }
  }

  /// What the agent itself said, and no sub-agent, as a whole: the last answer.
  func answer(_ item: TranscriptItem) -> CopyText? {
    guard case .agentText(let text) = item.content, item.parent == nil else { return nil }
    return copy(text.text.string, text.progress == .streaming ? "the answer so far" : "the last answer")
  }

  /// What is asked for most comes first.
  private func parts(of call: ToolCall) -> [CopyText] {
    let command = call.arguments?["command"]?.string ?? ""
    let arguments = command.isEmpty ? call.arguments.map(JSONText.indented) ?? "" : ""
    let result = call.result ?? ""
    let isDiff = UnifiedDiff(result) != nil
    let failure: String = if case .failed(let words, _) = call.progress { words } else { "" }
    let answers = [
      copy(result, isDiff ? "the diff" : "the result"),
      copy(result.isEmpty ? call.output.text.string : "", "the output"),
      copy(failure, "the failure"),
    ]
    let told = [copy(command, "the command"), copy(arguments, "the arguments")]
    return (command.isEmpty ? answers + told : told + answers).compactMap(\.self)
  }

  private func codeBlocks(in text: String) -> [CopyText] {
    let blocks = CodeBlocks(in: text).blocks.filter { !$0.text.isEmpty }
    return blocks.enumerated().map { index, block in
      let language = SafeText.proseLine(block.info, in: repertoire)
      let kind: SafeText = language.isEmpty ? "code" : "\(language) code"
      return CopyText(
        block.text, named: blocks.count == 1 ? "the \(kind)" : "block \(index + 1), \(kind)",
        label: language.isEmpty ? "code" : language)
    }
  }

  private func copy(_ text: String, _ name: SafeText) -> CopyText? {
    text.isEmpty ? nil : CopyText(text, named: name)
  }
}

extension [String] {
  fileprivate var joinedLines: String { filter { !$0.isEmpty }.joined(separator: "\n") }
}

extension TranscriptItem {
  /// Whether it says anything that can be selected and copied.
  var hasSource: Bool {
    switch content {
    case .toolCall, .subagent, .decision, .notice: true
    case .prompt(let prompt): !prompt.text.isEmpty
    case .agentText(let text), .reasoning(let text): !text.text.isEmpty
    case .compaction(let compaction): compaction.summary != nil
    case .ended(let end): end.reason != nil
    case .stored: true
    case .usage, .gap: false
    }
  }
}

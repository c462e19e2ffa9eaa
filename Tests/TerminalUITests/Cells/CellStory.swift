@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalUI
import Testing

/// One cell, or a few of one kind, at a moment of its life.
struct CellStory: CustomTestStringConvertible, Sendable {
  /// Also the name of its golden files.
  let name: String
  /// Whether there is anything to open.
  var opens = false
  /// Whether the agent reads prompts when it begins.
  var isLive = true
  /// Whether its beginning is looked at, and not its end.
  var isSeenFromTop = false
  var transcript = Transcript()
  let tell: @Sendable (inout TranscriptStory) -> Void

  var story: TranscriptStory {
    var story = TranscriptStory(isLive: isLive, transcript: transcript)
    tell(&story)
    return story
  }

  var testDescription: String { name }

  static let all: [CellStory] = [
    talk, deliveries, work, stops, edits, commands, decisions, news, compactions, onDisk,
  ].flatMap(\.self)
}

extension TranscriptStory {
  mutating func thinks(_ delta: String) {
    happens(.assistantReasoningDelta(AssistantReasoningDelta(reasoningID: "r1", deltaContent: delta)))
  }

  mutating func writes(_ output: String) {
    happens(.toolExecutionPartialResult(ToolExecutionPartialResult(toolCallID: "t1", partialOutput: output)))
  }

  mutating func delegates() {
    starts("task", ["agent_type": "explore", "description": "Find the tests"], as: "t1")
    happens(
      .subagentStarted(
        SubagentStarted(
          toolCallID: "t1", agentName: "explore", agentDisplayName: "Explore", agentDescription: "Reads, never writes",
          model: "claude-haiku-4.5")))
    starts("glob", ["pattern": "**/*Tests.swift"], as: "t8", parent: "t1")
    finishes("t8", "4 files")
    starts("view", ["path": "Tests/ClockTests.swift"], as: "t9", parent: "t1")
  }

  mutating func plansTodos() {
    starts(
      "sql",
      [
        "description": "Plan the work",
        "query": """
        INSERT INTO todos (id, title, status) VALUES
          ('read', 'Read the clock''s tests', 'in_progress'), ('fix', 'Read the clock once', 'pending'),
          ('ship', 'Ask for a review', 'pending');
        """,
      ], as: "t1")
    finishes("t1", "3 rows")
  }
}

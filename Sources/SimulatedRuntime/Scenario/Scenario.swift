// SimulatedRuntime: a runtime in this process that plays scenarios, for demonstrations and tests without an account or
// a network. It speaks the frames of the Copilot CLI 1.0.64 over a `ByteChannel`. Imports JSONRPC and Resources, never
// the client's own vocabulary, so that neither can hide a mistake of the other.

import JSONRPC

/// What the simulated cloud does, as data.
///
/// A scenario file is a JSON object. Times are seconds, texts are strings or lists of lines.
///
///     {"replies": {"session.create": {"after": 0.6, "error": "words", "result": {}}},
///      "latency": 0.2,        how long a prompt, an answer or an abort takes to the agent
///      "length": 10,          how long a `repeat` without `times` goes on
///      "start":   [STEP …],   played from the moment the task is created
///      "prompts": [{"words": ["read", "look"], "steps": [STEP …]}, {"steps": [STEP …]}],
///      "abort":   [STEP …],   played after an abort, which ends whatever was played
///      "parts":   {"NAME": [STEP …]}}
///
/// A prompt is echoed at once and waits in line until nothing else is played, or a step waits for it. The first entry of
/// `prompts` with a word of it, or without `words`, is played; with `"alone": true` the prompt must have no other words.
/// A step does one thing, `after` a pause:
///
///     {"emit": {"type": "…", "data": {…}}}            an event; one that asks needs a `requestId` in its data
///     {"stream": "NAME", "text": …, "chunk": 8, "every": 0.02}      a message in pieces of 8 scalars, then whole;
///                                  "parent": a tool call; "unfinished": true keeps it open for a later `stream`
///     {"think": "NAME", …}                            reasoning, likewise
///     {"ask": {"type": "…", "data": {…}}, BRANCHES}   emits and waits for the answer; "loses": 1 answer on the way
///     {"wait": "REQUEST", BRANCHES}                   waits for the answer to a request emitted before
///     {"wait": "prompt", "atMost": 2}                 plays the next prompt, if one comes in time
///     {"turn": [STEP …]}                              the steps between assistant.turn_start and turn_end
///     {"repeat": [STEP …], "times": 3}
///     {"play": "NAME"}                                a part
///     {"close": "channel"}                            the runtime dies; the agent goes on
///
/// BRANCHES are `approved` (yes, an answer, a filled form), `denied`, and `unanswered` after `atMost`, each a list of
/// steps; the completion of the request is emitted before them. In texts stand `{prompt}`, `{answer}`, `{run}` (counts
/// the prompts played), `{round}` (of a repeat), `{task}`, `{session}`, `{repository}`, `{branch}`, `{now}`, and
/// `{startedMilliseconds}`, which alone in a string becomes a number. Names of streams get the run appended.
package struct Scenario: Equatable, Sendable {
  package let name: String
  /// How long each `repeat` without `times` goes on.
  package var length: Duration
  let replies: [String: ScriptedReply]
  let latency: Duration
  let start: [Step]
  let prompts: [PromptHandler]
  let aborted: [Step]
  let parts: [String: [Step]]
}

/// What the runtime says to a method instead of, or later than, usual.
struct ScriptedReply: Equatable, Sendable {
  let pause: Duration
  let refusal: String?
  let result: JSONValue?
}

struct PromptHandler: Equatable, Sendable {
  /// In lower case; none fits every prompt.
  let words: Set<String>
  /// The prompt must not say anything else.
  let isAlone: Bool
  let steps: [Step]

  func fits(_ promptWords: Set<String>) -> Bool {
    words.isEmpty || (!words.isDisjoint(with: promptWords) && (!isAlone || promptWords.isSubset(of: words)))
  }
}

extension Scenario {
  /// The steps for a prompt; none when no handler fits.
  func steps(for prompt: String) -> [Step] {
    let words = Set(prompt.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    return prompts.first { $0.fits(words) }?.steps ?? []
  }
}

import CopilotProtocol
import Logging
import SessionModel

/// What the log file holds of a session: its life, and what went wrong. Prompts, answers and events are left out, or told
/// by their length alone.
struct SessionLog: Sendable {
  private let logger: Logger

  init(_ logger: Logger) { self.logger = logger }

  func note(_ input: SessionInput) {
    switch input {
    case .runtime(let news): note(news)
    case .event(let event): logger.trace("event", metadata: ["type": "\(event.type)"])
    case .wireFaultWasSeen(let code): logger.info("wire fault", metadata: ["fault": "\(code)"])
    case .frameWasUnreadable(let code): logger.warning("a message could not be read", metadata: ["fault": "\(code)"])
    case .person(let act): note(act)
    case .call(let outcome): note(outcome)
    case .timePassed: break
    case .stored(let news): note(news)
    }
  }

  private func note(_ news: StorageNews) {
    switch news {
    case .partWasPutAway(let part, _): logger.debug("put away", metadata: ["part": "\(part.rawValue)"])
    case .partWasRead(let part, _): logger.debug("brought back", metadata: ["part": "\(part.rawValue)"])
    case .partCouldNotBePutAway(let part, let words):
      logger.warning("could not be put away", metadata: ["part": "\(part.rawValue)", "words": "\(words)"])
    case .partCouldNotBeRead(let part, let words):
      logger.error("could not be brought back", metadata: ["part": "\(part.rawValue)", "words": "\(words)"])
    }
  }

  private func note(_ news: RuntimeNews) {
    switch news {
    case .wasLaunched: logger.notice("runtime launched")
    case .answered(let version): logger.notice("runtime answered", metadata: ["version": "\(version)"])
    case .signedIn: logger.info("signed in")
    case .reservationWasSent: logger.info("reservation sent")
    case .reserved(let task): logger.notice("reserved", metadata: ["task": "\(task.rawValue)"])
    case .couldNotStart(let failure):
      logger.error("no session", metadata: ["stage": "\(failure.stage)", "words": "\(failure.words)"])
    case .wasLost(let loss), .reconnectionFailed(let loss):
      logger.error("runtime lost", metadata: ["reason": "\(loss.reason)", "stderr": "\(loss.errorOutput)"])
    case .historyBegan: logger.info("history begins")
    case .reconnected(let wireID): logger.notice("reconnected", metadata: ["session": "\(wireID.rawValue)"])
    }
  }

  private func note(_ act: PersonAct) {
    switch act {
    case .wrotePrompt(let text): logger.info("prompt written", metadata: ["text": "\(Redacted(text))"])
    case .resent(let id): logger.info("prompt sent again", metadata: ["prompt": "\(id.rawValue)"])
    case .withdrew(let id): logger.info("prompt taken back", metadata: ["prompt": "\(id.rawValue)"])
    case .moved(let id, _): logger.info("prompt moved", metadata: ["prompt": "\(id.rawValue)"])
    case .decided(let decision):
      logger.notice(
        "decided", metadata: ["request": "\(decision.request.rawValue)", "choice": "\(decision.answer.name)"])
    case .aborted: logger.info("abort asked for")
    case .reconnected: logger.info("reconnection asked for")
    case .detached: logger.notice("detached")
    case .looked: break
    case .renamed: logger.info("renamed")
    case .askedForMode(let mode): logger.info("mode asked for", metadata: ["mode": "\(mode.rawText)"])
    case .tightenedPolicy(let policy): logger.notice("policy made stricter", metadata: ["policy": "\(policy.rawValue)"])
    }
  }

  private func note(_ outcome: CallOutcome) {
    switch outcome {
    case .sendWasRefused(_, let words): logger.warning("prompt refused", metadata: ["words": "\(words)"])
    case .answerWasTaken(let request, let isKnown):
      logger.info("answer taken", metadata: ["request": "\(request.rawValue)", "known": "\(isKnown)"])
    case .answerWasRefused(let request, let words):
      logger.warning("answer refused", metadata: ["request": "\(request.rawValue)", "words": "\(words)"])
    case .pendingRequestsWereListed(let listed): logger.debug("requests listed", metadata: ["count": "\(listed.count)"])
    case .pendingRequestsCouldNotBeListed: logger.warning("requests could not be listed")
    case .abortWasAnswered(let error): logger.info("abort answered", metadata: ["error": "\(error ?? "none")"])
    case .modeWasRefused(let words): logger.warning("mode refused", metadata: ["words": "\(words)"])
    }
  }
}

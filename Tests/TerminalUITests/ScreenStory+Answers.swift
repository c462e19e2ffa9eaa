import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

/// What becomes of a request while and after it is answered, besides a confirmation.
extension ScreenStory {
  static let answers: [ScreenStory] = [
    ScreenStory(name: "request-confirmation-half", sizes: .all) { scene in
      scene.asks("rm -rf build")
      scene.opensRequest()
      scene.reads()
      scene.press(.scalar("o"))
      scene.type("r")
    },
    ScreenStory(name: "request-answered", sizes: .all) { scene in
      // Enter was pressed, and the session has not taken the answer yet.
      scene.performsActs = false
      scene.asks("ls")
      scene.opensRequest()
      scene.decides("o")
    },
    ScreenStory(name: "request-answered-twice", sizes: .all) { scene in
      scene.asks("ls")
      scene.opensRequest()
      scene.decides("o")
      scene.press(.enter)
    },
    ScreenStory(name: "request-changed-after-answer", sizes: .all) { scene in
      scene.asks("ls")
      scene.opensRequest()
      scene.decides("o")
      scene.asks("rm -rf ~")
      scene.passes(.milliseconds(500))
    },
    ScreenStory(name: "request-not-supported", sizes: .all) { scene in
      scene.asksModelSwitch()
      scene.opensRequest()
      scene.readsAll()
      scene.press(.right)
      scene.passes(.milliseconds(200))
      scene.press(.enter)
    },
    ScreenStory(name: "request-not-listed", sizes: .all) { scene in
      scene.asks("ls")
      scene.loses("it was ended by signal 9")
      scene.tell(.runtime(.reconnected(wireID: "task-1")))
      scene.tell(.call(.pendingRequestsCouldNotBeListed))
      scene.opensRequest()
    },
    ScreenStory(name: "request-withdrawn", sizes: .all) { scene in
      scene.asks("ls")
      scene.opensRequest()
      scene.starts("bash", ["command": "ls"], as: "t1")
      scene.finishes("t1", "README.md")
    },
  ]
}

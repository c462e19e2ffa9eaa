@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// What lies on the disk is asked for first, and then gone to: nothing is skipped.
@Suite struct ErrandTests {
  private var scene = Scene.storing()

  /// Four hundred entries, every twentieth a prompt.
  init() {
    scene.drawsEveryStep = false
    scene.says("The one with the needle.", as: "first")
    for number in 1..<400 {
      if number % 20 == 0 {
        scene.comes(.userMessage(UserMessage(content: "Question \(number)")))
      } else {
        scene.says(number == 301 ? "The last needle." : "Text \(number)", as: .init(rawValue: "m\(number)"))
      }
    }
    scene.drawsEveryStep = true
    scene.draw()
    scene.press(.tab)
  }

  private var hint: String { mutating get { scene.lines[23] } }
  /// The first row below the title of a prompt.
  private var top: String { mutating get { scene.lines[5] } }
  private static let reading = " reading older entries from the disk…"

  @Test mutating func `a page over the transcript asks for nothing, and nothing is put away under it`() {
    goesToTheOldestPromptInMemory()
    scene.forgetEffects()
    scene.press(.function(1))
    scene.press(.escape)
    #expect(scene.acts == [])
  }

  private mutating func goesToTheOldestPromptInMemory() {
    repeat {
      scene.press(.letter("{"))
      scene.diskAnswers()
    } while !scene.isOnDisk(scene.state.transcript.topItem - 20)
  }

  @Test mutating func `a prompt on the disk is asked for, and gone to when it has come`() {
    goesToTheOldestPromptInMemory()
    let (before, place) = (scene.lines, scene.state.transcript.topItem)
    scene.press(.letter("{"))
    #expect(hint == Self.reading)
    #expect(scene.lines.dropLast() == before.dropLast())
    scene.diskAnswers()
    #expect(hint != Self.reading)
    #expect(top == "   Question \(place - 20)")
    #expect(scene.state.errand == nil)
  }

  @Test mutating func `who goes on while one is being read goes on from there`() {
    goesToTheOldestPromptInMemory()
    let place = scene.state.transcript.topItem
    for _ in 0..<3 { scene.press(.letter("{")) }
    scene.press(.letter("}"))
    scene.diskAnswers()
    #expect(top == "   Question \(place - 40)")
  }

  @Test mutating func `another movement ends the wish`() {
    goesToTheOldestPromptInMemory()
    scene.press(.letter("{"))
    scene.press(.letter("j"))
    let before = scene.lines
    scene.diskAnswers()
    #expect(scene.lines == before)
  }

  @Test mutating func `who writes meanwhile stays where they are`() {
    goesToTheOldestPromptInMemory()
    scene.press(.letter("{"))
    scene.press(.escape)
    scene.type("1")
    let before = scene.lines
    scene.diskAnswers()
    #expect(scene.lines == before)
    #expect(scene.state.errand == nil)
  }

  @Test mutating func `what is no longer wanted is told once`() {
    scene.changes { $0.errand = Errand(act: .goToUnread, item: ItemID(0)) }
    scene.says("more", as: "more")
    #expect(hint == " nothing is new since you looked")
    scene.changes { $0.message = nil }
    scene.says("and more", as: "and more")
    #expect(scene.state.message == nil)
    #expect(scene.state.errand == nil)
  }

  @Test mutating func `what cannot be read back is told with its reason, and its row is shown`() {
    goesToTheOldestPromptInMemory()
    scene.disk?.failure = "the file is gone"
    scene.press(.letter("{"))
    scene.diskAnswers()
    #expect(hint == " the entry could not be read back: the file is gone")
    #expect(scene.lines[3] == " ✗ 128 entries could not be read back: the file is gone")
  }

  @Test mutating func `the selection goes to entries on the disk, and their text is copied when it has come`() {
    goesToTheOldestPromptInMemory()
    scene.changes { $0.transcript.selected = ItemID(128) }
    scene.press(.letter("["))
    #expect(hint == Self.reading)
    scene.press(.letter("y"))
    #expect(scene.copied == [])
    scene.diskAnswers()
    #expect(scene.copied == ["Text 127"])
    scene.press(.letter("["))
    #expect(scene.lines.contains { $0.hasPrefix("▌") && $0.contains("Text 126") })
  }

  @Test mutating func `the last answer is copied from the disk where that is where it is`() {
    scene.drawsEveryStep = false
    for number in 400..<700 { scene.comes(.userMessage(UserMessage(content: "Question \(number)"))) }
    scene.drawsEveryStep = true
    #expect(scene.isOnDisk(399))
    scene.does { state, _ in AppReducer.copyLastAnswer(in: &state) }
    #expect(hint == Self.reading)
    scene.diskAnswers()
    #expect(scene.copied == ["Text 399"])
  }

  @Test mutating func `a match on the disk is shown and highlighted, and none is stepped over`() {
    scene.press(.control("f"))
    scene.does(.input(.paste("needle")))
    scene.findsEverything()
    #expect(hint.hasPrefix(" /needle  2 of 2 · reading the entry"))
    scene.diskAnswers()
    #expect(scene.texts(lookingLike: .currentMatch) == ["needle"])
    scene.press(.enter)
    scene.press(.letter("N"))
    #expect(hint.hasPrefix(" /needle  1 of 2 · reading the entry"))
    scene.diskAnswers()
    #expect(scene.texts(lookingLike: .currentMatch) == ["needle"])
    #expect(scene.lines.contains("   The one with the needle."))
    scene.press(.letter("N"))
    #expect(hint.hasPrefix(" /needle  2 of 2 · from the end again"))
  }

  @Test mutating func `the last decision is shown with what came after it`() {
    scene.asks("make test")
    scene.comes(.permissionCompleted(PermissionCompleted(requestID: "p1", result: .approved)))
    scene.drawsEveryStep = false
    scene.saysMuch(1000...1300)
    scene.drawsEveryStep = true
    #expect(scene.isOnDisk(400))
    scene.press(.letter("D"))
    #expect(hint == Self.reading)
    scene.diskAnswers()
    #expect(scene.lines.contains { $0.hasPrefix("▌") && $0.contains("make test") })
    #expect(scene.lines.contains("   Answer number 1000"))
  }

  @Test mutating func `the line that says what is new is gone to on the disk`() {
    scene.does(.input(.focus(isGained: false)))
    scene.drawsEveryStep = false
    scene.saysMuch(1000...1300)
    scene.drawsEveryStep = true
    scene.does(.input(.focus(isGained: true)))
    #expect(scene.isOnDisk(399))
    scene.press(.letter("u"))
    #expect(hint == Self.reading)
    scene.diskAnswers()
    #expect(scene.lines[3...5].contains { $0.contains("new since you looked") })
    #expect(scene.lines[3...6].contains("   Text 399"))
  }

  @Test mutating func `a result on the disk is opened when it has come`() {
    var scene = Scene.storing()
    scene.drawsEveryStep = false
    scene.starts("view", ["path": "a"], as: "t1")
    scene.finishes("t1", "what it holds")
    for number in 0..<300 { scene.comes(.userMessage(UserMessage(content: "Question \(number)"))) }
    scene.drawsEveryStep = true
    scene.draw()
    #expect(scene.isOnDisk(0))
    scene.press(.tab)
    scene.press(.enter)
    scene.diskAnswers()
    #expect(scene.lines.contains("▌  what it holds"))
  }
}

extension TranscriptView {
  /// The place at the top of the screen.
  fileprivate var topItem: Int {
    switch position {
    case .following: .max
    case .anchored(let anchor, _): anchor.item.rawValue
    }
  }
}

extension Scene {
  fileprivate var copied: [String] {
    effects.compactMap { if case .copy(let copy) = $0 { copy.text.text } else { nil } }
  }

  /// The search goes through everything, on the disk too.
  fileprivate mutating func findsEverything() {
    guard let query = state.search?.query else { return }
    var progress = SearchProgress(query, in: state.session.transcript)
    let found = [ItemMatches(item: ItemID(0), count: 1), ItemMatches(item: ItemID(301), count: 1)]
    progress.searched(found, of: state.session.transcript.items.count)
    does(.searchProgressed(progress))
  }
}

import JSONRPC
import SessionModel
import Testing

@testable import TerminalUI

@Suite struct LineFormTests {
  /// A form that was read, whose first field is asked for.
  private static func filling(rows: Int? = 60) -> LineScene {
    var scene = LineScene(rows: rows)
    scene.asksForm(Scene.releaseFields, required: ["name", "level"])
    scene.types("/pending")
    scene.forget()
    scene.types("/fill")
    return scene
  }

  @Test func `a form is read field by field, before anything is entered`() {
    var scene = LineScene(rows: 60)
    scene.asksForm(["level": ["type": "string", "title": "Level", "enum": ["patch", "minor"], "default": "minor"]])
    scene.forget()
    scene.types("/pending")
    #expect(
      scene.said == [
        "Request 1 of 1: form, asked 0s ago.", "Risk: low.", "Target: the cloud sandbox of octo/demo.",
        "Settings of the release", "asked by the MCP server: deployer",
        "Field 1 of 1: Level: one of the choices, may be left out.",
        "1: patch", "2: minor", "There stands: minor, as the form came.", "All 6 rows were read.",
        "/fill asks for its fields, one after the other, and sends nothing.",
        "Choices, of which none is selected:", "/select submit: submit", "/select deny: decline",
        "/select cancel: cancel, without an answer", "/leave leaves it waiting.",
      ])
  }

  @Test func `each field is asked for with its name, kind, need, choices and default`() {
    var scene = Self.filling()
    scene.types("v1.2", "", "", "0.5", "yes", "2", "1 3", "")
    #expect(
      scene.said == [
        "Field 1 of 8: Name: a text of at least 1 character, required.", "\"As it stands in the tag\"",
        "Type it as one line.",
        "/back goes to the field before, /cancel leaves the fields. Nothing is sent before /select submit and /send.",
        "Field 2 of 8: Contact: an e-mail address, may be left out.",
        "Type it as one line; an empty line leaves it out.",
        "Field 3 of 8: Copies: a whole number from 1 to 9, may be left out.", "There stands: \"2\", as the form came.",
        "Type it as one line; an empty line keeps what stands there.",
        "Field 4 of 8: Share of users (share): a number from 0 to 1, may be left out.",
        "Type it as one line; an empty line leaves it out.",
        "Field 5 of 8: Draft: yes or no, may be left out.", "1: yes", "2: no",
        "Type its number; an empty line leaves it out.",
        "Field 6 of 8: Level: one of the choices, required.", "1: Patch", "2: Minor", "3: Major", "Type its number.",
        "Field 7 of 8: Targets: 1 to 2 of the choices, may be left out.", "1: linux", "2: macos", "3: windows",
        "There stands: linux, as the form came.",
        "Type their numbers with blanks between them; an empty line keeps what stands there.",
        "Field 8 of 8: Extra: something that cannot be entered here, may be left out.",
        "It cannot be entered here and is left out; an empty line leaves it out.",
        "The whole answer:", "Name: \"v1.2\"", "Contact: left out", "Copies: \"2\"", "Share of users (share): \"0.5\"",
        "Draft: yes", "Level: Minor", "Targets: linux, windows", "Extra: left out",
        "Nothing was sent. /select submit and then /send send it; /back changes the last field, /fill any of them.",
      ])
    #expect(scene.acts == [])
  }

  @Test func `the whole answer is told again, and takes two lines`() {
    var scene = Self.filling()
    scene.types("v1.2", "", "", "", "", "2", "", "")
    scene.forget()
    scene.types("/select submit")
    #expect(scene.decisions == [])
    #expect(scene.said.first == "The whole answer:")
    #expect(scene.said.last == "Selected for this form request: submit. /send sends it.")
    scene.types("/send")
    #expect(
      scene.decisions.map(\.answer) == [
        .form(["name": "v1.2", "copies": 2, "level": "minor", "targets": ["linux"]])
      ])
  }

  @Test func `a value that changes takes the selection back`() {
    var scene = Self.filling()
    scene.types("v1.2", "", "", "", "", "2", "", "", "/select submit", "/fill", "v1.3", "/send", "/cancel", "/send")
    #expect(scene.decisions == [])
    scene.types("/select submit", "/send")
    #expect(
      scene.decisions.map(\.answer) == [
        .form(["name": "v1.3", "copies": 2, "level": "minor", "targets": ["linux"]])
      ])
  }

  @Test func `lines that follow each other faster than a person types submit nothing`() {
    var scene = Self.filling()
    scene.types("v1.2", "", "", "", "", "2", "", "")
    scene.does(.typed(["/select submit"]))
    scene.passes(.milliseconds(399))
    scene.does(.typed(["/send"]))
    scene.does(.typed(["/select submit", "/send"]))
    #expect(scene.decisions == [])
  }

  @Test func `what is not as a field wants it is not taken, and the field stays`() {
    var scene = Self.filling()
    scene.types("")
    #expect(scene.said.last == "nothing was entered: required: a text of at least 1 character")
    scene.types("v1.2", "nobody")
    #expect(scene.said.last == "nothing was entered: not an e-mail address")
    scene.types("", "12")
    #expect(scene.said.last == "nothing was entered: not a whole number from 1 to 9")
    scene.types("", "", "maybe")
    #expect(scene.said.last == "nothing was entered: a number from 1 to 2 is wanted")
    scene.types("", "-9223372036854775808")
    #expect(scene.said.last == "nothing was entered: a number from 1 to 3 is wanted")
    scene.types("4", "Major")
    #expect(scene.said.last == "nothing was entered: a number from 1 to 3 is wanted")
    #expect(scene.state.app.request?.form?.index == 5)
  }

  @Test func `one goes back field by field, and empties what is there`() {
    var scene = Self.filling()
    scene.types("v1.2", "", "7", "/back", "/back")
    #expect(scene.said.suffix(3).contains("Field 2 of 8: Contact: an e-mail address, may be left out."))
    scene.types("", "/empty", "/back")
    #expect(scene.state.app.request?.form?.index == 2)
    #expect(scene.state.app.request?.form?.entry.value == .text(""))
    scene.types("/back", "/back", "/back")
    #expect(scene.said.last == "this is the first field")
  }

  @Test func `a value that begins with a slash is typed behind its command`() {
    var scene = Self.filling()
    scene.types("/tmp", "/value /tmp")
    #expect(scene.state.app.request?.form?.draft.entries.first?.value == .text("/tmp"))
    #expect(scene.acts == [])
  }

  @Test func `several lines at once become a value by a line of their own`() {
    var scene = Self.filling()
    scene.pastes("one", "two")
    #expect(scene.state.app.request?.form?.index == 0)
    scene.types("/draft value")
    #expect(scene.state.app.request?.form?.draft.entries.first?.value == .text("one\ntwo"))
    #expect(scene.state.app.composer.isEmpty)
  }

  @Test func `leaving the fields keeps what was entered, and the next line is a prompt`() {
    var scene = Self.filling()
    scene.types("v1.2", "/cancel", "hello")
    #expect(scene.acts == [.wrotePrompt("hello")])
    scene.types("/leave", "/pending", "/fill")
    #expect(scene.said.contains("There stands: \"v1.2\"."))
  }

  @Test func `a value for a form that is gone goes to nobody`() {
    var scene = Self.filling()
    scene.comes("elicitation.completed", ["requestId": "e1", "action": "decline"])
    scene.types("my secret plan")
    #expect(scene.acts == [])
    #expect(scene.state.app.composer.text == "my secret plan")
    scene.types("hello")
    #expect(scene.acts == [.wrotePrompt("hello")])
  }

  @Test func `a form that changes is read and filled in anew, with what was entered`() {
    var scene = Self.filling()
    scene.types("v1.2")
    scene.asksForm([
      "name": ["type": "string", "title": "Name", "description": "As it stands in the tag", "minLength": 1]
    ])
    scene.types("nobody@example.org")
    #expect(scene.state.app.composer.text == "nobody@example.org")
    scene.types("/select submit", "/send")
    #expect(scene.said.contains("read the request to its end first: /more reads on"))
    #expect(scene.decisions == [])
  }

  @Test func `a form is submitted only after all of it was read`() {
    var scene = LineScene(rows: 12)
    scene.asksForm(Scene.releaseFields, required: ["name", "level"])
    scene.types("/pending", "/fill", "v1.2", "", "", "", "", "2", "", "", "/select submit", "/send")
    #expect(scene.decisions == [])
    #expect(scene.said.contains("read the request to its end first: /more reads on"))
  }

  @Test(arguments: [(LineTerms.End.pipe, LineTerms.End.terminal), (.terminal, .pipe), (.pipe, .pipe)])
  func `nothing is filled in where input or output is no terminal`(input: LineTerms.End, output: LineTerms.End) {
    var scene = LineScene(input: input, output: output)
    scene.asksForm(["name": ["type": "string", "default": "x"]])
    scene.types("/pending", "/fill", "/select submit", "/send", "/select deny", "/send")
    #expect(scene.decisions == [])
    #expect(
      scene.said.contains("nothing can be filled in here: input or output is no terminal. It stays waiting"))
  }

  @Test func `a form that can only be declined has no fields to fill in`() {
    var scene = LineScene()
    scene.asksForm(["x": ["type": "object"]], required: ["x"])
    scene.types("/pending", "/fill")
    #expect(scene.said.last == "this request has no fields to fill in")
  }
}

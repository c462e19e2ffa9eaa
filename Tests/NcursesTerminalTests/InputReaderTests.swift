import CTerm
import Foundation
import TerminalPrimitives
import Testing

@testable import NcursesTerminal

extension OneTerminalAtATime {
  @MainActor @Suite(.serialized, .timeLimit(.minutes(10))) struct InputReaderTests {
    /// A terminal in raw mode, so that what is typed arrives as it is.
    private func rawTerminal() throws -> Pseudoterminal {
      let pseudo = try Pseudoterminal(rows: 30, columns: 100)
      try LineMode(of: pseudo.slave).makeRaw()
      return pseudo
    }

    /// The next `count` events.
    private func next(_ count: Int, of reader: InputReader) async -> [TerminalEvent] {
      var events: [TerminalEvent] = []
      for await event in reader.events {
        events.append(event)
        if events.count == count { break }
      }
      return events
    }

    @Test func `keys, pastes and signals come in the order in which they happened`() async throws {
      let pseudo = try rawTerminal()
      let reader = try InputReader(pseudo.device)
      pseudo.type("a\u{1b}[A")
      var events = await next(2, of: reader)
      kill(getpid(), SIGWINCH)
      events += await next(1, of: reader)
      pseudo.type("\u{1b}[200~two\rlines\u{1b}[201~")
      events += await next(1, of: reader)
      kill(getpid(), SIGCONT)
      events += await next(1, of: reader)
      kill(getpid(), SIGTSTP)
      events += await next(1, of: reader)
      for signal in [SIGTERM, SIGHUP, SIGINT] {
        kill(getpid(), signal)
        events += await next(1, of: reader)
      }
      #expect(
        events == [
          .input(.typed("a")), .input(.press(.up)), .resized(Size(rows: 30, columns: 100)),
          .input(.paste("two\nlines")), .continued, .suspendRequested, .terminated(signal: SIGTERM),
          .terminated(signal: SIGHUP), .terminated(signal: SIGINT),
        ])
      await reader.stop()
    }

    @Test func `a lone ESC becomes a key by itself`() async throws {
      let pseudo = try rawTerminal()
      let reader = try InputReader(pseudo.device)
      pseudo.type("\u{1b}")
      #expect(await next(1, of: reader) == [.input(.press(.escape))])
      await reader.stop()
    }

    @Test func `a paused reader leaves what is typed to others, and signals still arrive`() async throws {
      let pseudo = try rawTerminal()
      let reader = try InputReader(pseudo.device)
      pseudo.type("\u{1b}[")
      await reader.pause()
      pseudo.type("mine")
      var buffer = [UInt8](repeating: 0, count: 64)
      var typed: [UInt8] = []
      while typed.count < 4 { typed += buffer[..<read(pseudo.slave, &buffer, buffer.count)] }
      kill(getpid(), SIGWINCH)
      let resized = TerminalEvent.resized(Size(rows: 30, columns: 100))
      // What was unfinished when the reader paused is decided, not lost; unless it had not been read yet.
      if typed == Array("mine".utf8) {
        #expect(await next(2, of: reader) == [.input(.typed("[", .alt)), resized])
      } else {
        #expect(typed == Array("\u{1b}[mine".utf8))
        #expect(await next(1, of: reader) == [resized])
      }
      reader.resume()
      pseudo.type("b")
      #expect(await next(1, of: reader) == [.input(.typed("b"))])
      await reader.stop()
    }

    @Test func `a hang-up is one event, after which signals still arrive`() async throws {
      let pseudo = try rawTerminal()
      let reader = try InputReader(pseudo.device)
      pseudo.hangUp()
      #expect(await next(1, of: reader) == [.closed])
      kill(getpid(), SIGCONT)
      #expect(await next(1, of: reader) == [.continued])
      await reader.stop()
      #expect(await next(1, of: reader) == [])
    }

    @Test func `stopping ends the events and gives the signals back`() async throws {
      var before = sigaction()
      sigaction(SIGWINCH, nil, &before)
      let pseudo = try rawTerminal()
      let reader = try InputReader(pseudo.device)
      await reader.stop()
      await reader.stop()
      await reader.pause()
      #expect(await next(1, of: reader) == [])
      var after = sigaction()
      sigaction(SIGWINCH, nil, &after)
      #expect(
        unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self)
          == unsafeBitCast(after.__sigaction_handler.sa_handler, to: Int.self))
    }

    @Test func `a paste of 4 MB arrives whole`() async throws {
      let pseudo = try rawTerminal()
      let reader = try InputReader(pseudo.device)
      let line = "The quick brown fox jumps over the lazy dog.\r"
      let text = String(repeating: line, count: (4 << 20) / line.utf8.count)
      let typing = Task.detached { pseudo.type("\u{1b}[200~" + text + "\u{1b}[201~") }
      #expect(await next(1, of: reader) == [.input(.paste(text.replacing("\r", with: "\n")))])
      await typing.value
      await reader.stop()
    }

    @Test func `a storm of resizes leaves the last size as the last event`() async throws {
      let pseudo = try rawTerminal()
      let reader = try InputReader(pseudo.device)
      for _ in 0..<10_000 { kill(getpid(), SIGWINCH) }
      try pseudo.resize(rows: 7, columns: 9)
      kill(getpid(), SIGWINCH)
      for await event in reader.events {
        guard case .resized(let size) = event else {
          Issue.record("\(event) is no resize")
          break
        }
        if size == Size(rows: 7, columns: 9) { break }
      }
      await reader.stop()
    }
  }
}

import Dispatch
import Foundation
import Synchronization

/// Reads our end of a pseudo-terminal all the time, since a program whose output nobody reads stops.
final class TerminalOutput: Sendable {
  private let received: Received
  /// Nil once closed.
  private let source: Mutex<(any DispatchSourceRead)?>

  init(of controller: Int32) {
    let received = Received()
    let source = DispatchSource.makeReadSource(
      fileDescriptor: controller, queue: DispatchQueue(label: "pseudo-terminal"))
    source.setCancelHandler { Foundation.close(controller) }
    source.setEventHandler { received.read(from: controller) }
    source.activate()
    self.received = received
    self.source = Mutex(source)
  }

  var bytes: [UInt8] { received.bytes.withLock { $0 } }

  /// Stops reading and closes the descriptor.
  func close() {
    source.withLock { source in
      source?.cancel()
      source = nil
    }
  }

  private final class Received: Sendable {
    let bytes = Mutex<[UInt8]>([])

    /// What the kernel gathers at most for one terminal.
    private static let chunkSize = 65_536

    func read(from descriptor: Int32) {
      let chunk = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, count in
        count = max(0, Foundation.read(descriptor, buffer.baseAddress, buffer.count))
      }
      bytes.withLock { $0 += chunk }
    }
  }
}

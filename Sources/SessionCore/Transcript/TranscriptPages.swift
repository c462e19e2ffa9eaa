package import SessionModel

/// Old items of one session on the disk, in a file that is made when it is first needed. It waits for the disk on a thread
/// of its own.
package actor TranscriptPages {
  /// Opens the file; nil where there is no directory for it.
  package typealias Opening = @Sendable () throws(FileFault) -> (any PageFile)?

  private let open: Opening
  private var file: (any PageFile)?
  /// Bytes: where the next page goes.
  private var end: Int64 = 0
  private let executor = SerialQueueExecutor(label: "aloft.pages")

  package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  package init(opening open: @escaping Opening) { self.open = open }

  /// - Parameter directories: the first one that takes a file is used. A directory for temporary files comes last, since
  ///   it may lie in memory.
  package init(in directories: [String]) {
    self.init { () throws(FileFault) in
      var first: FileFault?
      for directory in directories {
        do throws(FileFault) { return try UnnamedFile(in: directory) } catch { first = first ?? error }
      }
      if let first { throw first }
      return nil
    }
  }

  /// Where temporary files may be that outgrow memory, the best first (Filesystem Hierarchy Standard 3.0, 5.15 and 3.18).
  package static let temporaryDirectories = ["/var/tmp", "/tmp"]

  /// Writes the items of a part. A page that could not be written whole takes no room.
  package func write(_ items: [TranscriptItem]) throws(PageFault) -> PageAddress {
    let bytes = StoredPage.bytes(of: items)
    let file = try opened()
    do throws(FileFault) { try file.write(bytes, at: end) } catch { throw .file(error) }
    defer { end += Int64(bytes.count) }
    return PageAddress(offset: end, count: bytes.count, checksum: PageChecksum.of(bytes))
  }

  /// The items of a part; nil for those that stayed in memory.
  package func items(at address: PageAddress) throws(PageFault) -> [TranscriptItem?] {
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try file?.read(address.count, at: address.offset) ?? []
    } catch {
      throw .file(error)
    }
    guard bytes.count == address.count, PageChecksum.of(bytes) == address.checksum,
      let items = StoredPage.items(in: bytes)
    else { throw .damaged }
    return items
  }

  private func opened() throws(PageFault) -> any PageFile {
    if file == nil {
      do throws(FileFault) { file = try open() } catch { throw .file(error) }
    }
    guard let file else { throw .noDirectory }
    return file
  }
}

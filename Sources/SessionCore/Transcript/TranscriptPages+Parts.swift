package import SessionModel

extension TranscriptPages {
  /// The items of a part of a transcript, wherever they are.
  package func items(of part: PartID, in transcript: Transcript) throws(PageFault) -> [TranscriptItem] {
    guard let address = transcript.items.addressOfAbsent(part) else {
      return Array(transcript.items[transcript.items.places(of: part)])
    }
    // What the page leaves out stayed in memory.
    return zip(transcript.items.places(of: part), try items(at: address)).map { $1 ?? transcript.items[$0] }
  }
}

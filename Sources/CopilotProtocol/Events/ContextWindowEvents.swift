/// `session.usage_info`: how full the context window is. Counts are tokens.
package struct SessionUsageInfo: Equatable, Sendable {
  package var currentTokens: Int?
  /// The size of the window; may be 0 or unknown.
  package var tokenLimit: Int?
  package var messagesLength: Int?
  package var conversationTokens: Int?
  package var systemTokens: Int?
  package var toolDefinitionsTokens: Int?
  package var isInitial = false
}

extension SessionUsageInfo: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    currentTokens = fields.optional("currentTokens")
    tokenLimit = fields.optional("tokenLimit")
    messagesLength = fields.optional("messagesLength")
    conversationTokens = fields.optional("conversationTokens")
    systemTokens = fields.optional("systemTokens")
    toolDefinitionsTokens = fields.optional("toolDefinitionsTokens")
    isInitial = fields.flag("isInitial")
  }
}

/// `session.truncation`: history was cut to fit the window. Counts are messages and tokens.
package struct SessionTruncation: Equatable, Sendable {
  package var messagesRemovedDuringTruncation: Int
  package var tokensRemovedDuringTruncation: Int?
  package var tokenLimit: Int?
  package var performedBy: String?
}

extension SessionTruncation: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    messagesRemovedDuringTruncation = try fields.required("messagesRemovedDuringTruncation")
    tokensRemovedDuringTruncation = fields.optional("tokensRemovedDuringTruncation")
    tokenLimit = fields.optional("tokenLimit")
    performedBy = fields.optional("performedBy")
  }
}

/// `session.compaction_start`: the history is being replaced by a summary. Counts are tokens.
package struct SessionCompactionStart: Equatable, Sendable {
  package var currentTokens: Int?
  package var tokenLimit: Int?
  package var trigger: CompactionTrigger?
}

extension SessionCompactionStart: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    currentTokens = fields.optional("currentTokens")
    tokenLimit = fields.optional("tokenLimit")
    trigger = fields.optional("trigger")
  }
}

/// `session.compaction_complete`: the history was replaced by a summary, or could not be.
package struct SessionCompactionComplete: Equatable, Sendable {
  package var success: Bool
  package var error: String?
  package var messagesRemoved: Int?
  package var tokensRemoved: Int?
  package var preCompactionTokens: Int?
  package var postCompactionTokens: Int?
  package var tokenLimit: Int?
  package var summaryContent: String?
}

extension SessionCompactionComplete: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    success = try fields.required("success")
    error = fields.optional("error")
    messagesRemoved = fields.optional("messagesRemoved")
    tokensRemoved = fields.optional("tokensRemoved")
    preCompactionTokens = fields.optional("preCompactionTokens")
    postCompactionTokens = fields.optional("postCompactionTokens")
    tokenLimit = fields.optional("tokenLimit")
    summaryContent = fields.optional("summaryContent")
  }
}

/// `session.context_cleared`: the host cleared the conversation.
package struct SessionContextCleared: Equatable, Sendable {
  package var messagesCleared: Int?
  package var initialMessage: String?
}

extension SessionContextCleared: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    messagesCleared = fields.optional("messagesCleared")
    initialMessage = fields.optional("initialMessage")
  }
}

/// `session.snapshot_rewind`: this event and all later ones are gone.
package struct SessionSnapshotRewind: Equatable, Sendable {
  package var upToEventID: String
  package var eventsRemoved: Int?
  /// The explicit list, from October 2026 on.
  package var eventIDs: [String]?
}

extension SessionSnapshotRewind: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    upToEventID = try fields.required("upToEventId")
    eventsRemoved = fields.optional("eventsRemoved")
    eventIDs = fields.optional("eventIds")
  }
}

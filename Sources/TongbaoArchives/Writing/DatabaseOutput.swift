import TongbaoOutput

#if SQLite
  import CSQLite

  /// An SQLite database: written beside its place in one transaction, then put there.
  final class DatabaseOutput: ArchiveOutput {
    private let path: FilePath
    private let partial: FilePath
    private let reader: RowReader
    private let schema: DatabaseSchema
    private var database: OpaquePointer?
    private var inserts: [ArchiveTable: OpaquePointer] = [:]
    /// The row of the document that records belong to.
    private var document: Int64 = 0

    init(_ path: FilePath, _ rendering: Rendering) throws(OutputFailure) {
      guard let partial = AtomicFile.partial(of: path) else {
        throw OutputFailure(path, "a database needs a regular file")
      }
      self.path = path
      self.partial = partial
      reader = RowReader(script: rendering.script)
      schema = DatabaseSchema(script: rendering.script)
      partial.remove()
      guard partial.withCString({ sqlite3_open($0, &database) }) == SQLITE_OK else {
        throw failure()
      }
      // The file is of no use before it is whole: no journal, one flush at the end.
      try execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
      try execute(schema.tables)
      for table in ArchiveTable.allCases {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v2(database, schema.insert(into: table), -1, &statement, nil))
        inserts[table] = statement
      }
    }

    deinit {
      for statement in inserts.values { sqlite3_finalize(statement) }
      sqlite3_close(database)
      partial.remove()
    }

    func append(_ payload: [UInt8]) throws(OutputFailure) {
      for row in reader.rows(of: payload) { try insert(row) }
    }

    func finish() throws(OutputFailure) {
      try execute(schema.indexes)
      try execute(schema.views)
      try execute("COMMIT")
      for statement in inserts.values { sqlite3_finalize(statement) }
      inserts = [:]
      try check(sqlite3_close(database))
      database = nil
      try AtomicFile.sync(partial)
      try AtomicFile.rename(partial, to: path)
    }

    private func insert(_ row: TableRow) throws(OutputFailure) {
      guard let statement = inserts[row.table] else { return }
      sqlite3_reset(statement)
      var place: Int32 = 1
      if row.table != .documents {
        sqlite3_bind_int64(statement, place, document)
        place += 1
      }
      for (cell, column) in zip(row.cells, schema.columns(of: row.table)) {
        try check(bind(cell, statement, place))
        place += 1
        if column.type == .number {
          try check(bindApproximate(cell, statement, place))
          place += 1
        }
      }
      guard sqlite3_step(statement) == SQLITE_DONE else { throw failure() }
      if row.table == .documents { document = sqlite3_last_insert_rowid(database) }
    }

    /// Numbers as text, to the last digit.
    private func bind(_ cell: Cell, _ statement: OpaquePointer, _ place: Int32) -> Int32 {
      switch cell {
      case .empty: return sqlite3_bind_null(statement, place)
      case .integer(let value): return sqlite3_bind_int64(statement, place, Int64(value))
      case .flag(let truth): return sqlite3_bind_int(statement, place, truth ? 1 : 0)
      case .text, .date, .number:
        // SQLite copies the text: its constant SQLITE_TRANSIENT is this pointer.
        let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        var text = cell.text
        return text.withUTF8 { bytes in
          bytes.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text(statement, place, $0.baseAddress, Int32(clamping: $0.count), copies)
          }
        }
      }
    }

    private func bindApproximate(
      _ cell: Cell, _ statement: OpaquePointer, _ place: Int32
    ) -> Int32 {
      guard case .number = cell, let value = Double(cell.text) else {
        return sqlite3_bind_null(statement, place)
      }
      return sqlite3_bind_double(statement, place, value)
    }

    private func execute(_ statements: String) throws(OutputFailure) {
      try check(sqlite3_exec(database, statements, nil, nil, nil))
    }

    private func check(_ code: Int32) throws(OutputFailure) {
      if code != SQLITE_OK { throw failure() }
    }

    private func failure() -> OutputFailure {
      OutputFailure(path, String(cString: sqlite3_errmsg(database)))
    }
  }
#endif

import TongbaoOutput

#if XLSX
  import CXLSX

  /// An Excel workbook: records, documents and failed checks on sheets of their own.
  ///
  /// The library keeps one row of a sheet in memory, so the size of the archive does not matter.
  final class WorkbookOutput: ArchiveOutput {
    private let path: FilePath
    private let partial: FilePath
    private let reader: RowReader
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var sheets: [ArchiveTable: WorkbookSheet] = [:]

    init(_ path: FilePath, _ rendering: Rendering) throws(OutputFailure) {
      guard let partial = AtomicFile.partial(of: path) else {
        throw OutputFailure(path, "a workbook needs a regular file")
      }
      self.path = path
      self.partial = partial
      reader = RowReader(script: rendering.script)
      // The library opens the file only when it closes the workbook.
      try AtomicFile(path).flush()
      var options = lxw_workbook_options()
      options.constant_memory = 1
      guard let workbook = partial.withCString({ workbook_new_opt($0, &options) }) else {
        throw OutputFailure(path, "the workbook cannot be created")
      }
      self.workbook = workbook
      setProperties(of: workbook)
      let formats = WorkbookFormats(workbook)
      for table in [ArchiveTable.records, .documents, .checks] {
        sheets[table] = WorkbookSheet(
          table, rendering.script, rendering.headers, workbook: workbook, formats: formats)
      }
    }

    deinit {
      if let workbook { lxw_workbook_free(workbook) }
      partial.remove()
    }

    func append(_ payload: [UInt8]) throws(OutputFailure) {
      for row in reader.rows(of: payload) {
        if let code = sheets[row.table]?.append(row.cells), code != LXW_NO_ERROR {
          throw failure(code)
        }
      }
    }

    func finish() throws(OutputFailure) {
      for sheet in sheets.values { sheet.finish() }
      let code = workbook_close(workbook)
      workbook = nil
      guard code == LXW_NO_ERROR else { throw failure(code) }
      try AtomicFile.sync(partial)
      try AtomicFile.rename(partial, to: path)
    }

    /// A fixed time of creation, so that the same records make the same bytes.
    private func setProperties(of workbook: UnsafeMutablePointer<lxw_workbook>) {
      var properties = lxw_doc_properties()
      properties.created = 946_684_800
      workbook_set_properties(workbook, &properties)
    }

    private func failure(_ code: lxw_error) -> OutputFailure {
      OutputFailure(path, String(cString: lxw_strerror(code)))
    }
  }
#endif

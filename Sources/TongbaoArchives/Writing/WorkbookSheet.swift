import FoundationEssentials
import TongbaoOutput

#if XLSX
  import CXLSX

  /// How cells of a workbook look.
  struct WorkbookFormats {
    let header: UnsafeMutablePointer<lxw_format>?
    let date: UnsafeMutablePointer<lxw_format>?
    let percentage: UnsafeMutablePointer<lxw_format>?
    /// By the number of decimals.
    private let numbers: [UnsafeMutablePointer<lxw_format>?]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
      func format(_ code: String) -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(workbook)
        format_set_num_format(format, code)
        return format
      }
      header = workbook_add_format(workbook)
      format_set_bold(header)
      format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
      date = format("yyyy-mm-dd")
      percentage = format("0.##\"%\"")
      numbers = (0...15).map {
        format($0 == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: $0))
      }
    }

    /// Thousands parted, all decimals shown.
    func number(_ text: String) -> UnsafeMutablePointer<lxw_format>? {
      let decimals = text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
      return numbers[min(decimals, numbers.count - 1)]
    }
  }

  /// A table on a sheet, and on further sheets when it is longer than a sheet may be.
  final class WorkbookSheet {
    /// Limits of Excel.
    private static let mostRows: UInt32 = 1_048_576
    private static let longestText = 32_767
    /// A binary number has no more digits than these for sure.
    private static let exactDigits = 15

    private enum Place {
      case cell(Int)
      /// The digits of the cell that a number would round.
      case exact(Int)
      /// The completion in percent, which gets a bar.
      case completion
    }

    private let table: ArchiveTable
    private let names: [String]
    private let places: [Place]
    private let headers: [String]
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let formats: WorkbookFormats
    private let title: String
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var sheets = 0
    private var row: UInt32 = 0

    init(
      _ table: ArchiveTable, _ script: NameScript, _ language: Language,
      workbook: UnsafeMutablePointer<lxw_workbook>, formats: WorkbookFormats
    ) {
      self.table = table
      self.workbook = workbook
      self.formats = formats
      title = language.text("sheet.\(table.name)")
      let columns = table.columns(script: script)
      names = columns.map(\.name)
      var places: [Place] = []
      for (index, column) in columns.enumerated() {
        places.append(.cell(index))
        if column.type == .number { places.append(.exact(index)) }
        if table == .records, column.name == "value" { places.append(.completion) }
      }
      self.places = places
      headers = places.map { place in
        switch place {
        case .cell(let index): language.text("field.\(columns[index].name)")
        case .exact(let index): language.text("field.\(columns[index].name)_exact")
        case .completion: language.text("field.completion")
        }
      }
      startSheet()
    }

    /// Writes a row; the library's error, if it met one.
    func append(_ cells: [Cell]) -> lxw_error {
      if row == Self.mostRows {
        finish()
        startSheet()
      }
      for (column, place) in places.enumerated() {
        let code = write(place, of: cells, at: UInt16(column))
        if code != LXW_NO_ERROR { return code }
      }
      row += 1
      return LXW_NO_ERROR
    }

    /// Filters over all rows, and bars in the column of completions.
    func finish() {
      let last = max(row, 2) - 1
      worksheet_autofilter(sheet, 0, 0, last, UInt16(places.count - 1))
      for (column, place) in places.enumerated() {
        guard case .completion = place else { continue }
        var bar = lxw_conditional_format()
        bar.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
        bar.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        bar.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        bar.max_value = 100
        bar.bar_solid = 1
        bar.data_bar_2010 = 1
        worksheet_conditional_format_range(sheet, 1, UInt16(column), last, UInt16(column), &bar)
      }
    }

    private func startSheet() {
      sheets += 1
      sheet = workbook_add_worksheet(workbook, sheets == 1 ? title : "\(title) \(sheets)")
      row = 1
      worksheet_freeze_panes(sheet, 1, 0)
      for (column, header) in headers.enumerated() {
        let column = UInt16(column)
        worksheet_set_column(sheet, column, column, width(of: places[Int(column)]), nil)
        worksheet_write_string(sheet, 0, column, header, formats.header)
      }
    }

    private func width(of place: Place) -> Double {
      guard case .cell(let index) = place else { return 12 }
      switch names[index] {
      case "evidence_text", "message", "diagnostics": return 60
      case "project", "title", "checks": return 36
      case "id", "document", "record": return 24
      default: return 14
      }
    }

    private func write(_ place: Place, of cells: [Cell], at column: UInt16) -> lxw_error {
      switch place {
      case .cell(let index): return write(cells[index], at: column)
      case .exact(let index):
        let digits = cells[index].text.utf8.count { $0 &- 0x30 < 10 }
        guard case .number = cells[index], digits > Self.exactDigits else { return LXW_NO_ERROR }
        return write(.text(cells[index].text), at: column)
      case .completion:
        guard text("role", of: cells) == "completion", text("unit", of: cells) == "%",
          let value = Double(text("value", of: cells))
        else { return LXW_NO_ERROR }
        return worksheet_write_number(sheet, row, column, value, formats.percentage)
      }
    }

    private func text(_ name: String, of cells: [Cell]) -> String {
      names.firstIndex(of: name).map { cells[$0].text } ?? ""
    }

    private func write(_ cell: Cell, at column: UInt16) -> lxw_error {
      switch cell {
      case .empty: return LXW_NO_ERROR
      case .flag(let truth):
        return worksheet_write_boolean(sheet, row, column, truth ? 1 : 0, nil)
      case .integer(let value):
        return worksheet_write_number(sheet, row, column, Double(value), formats.number("0"))
      case .number:
        let text = cell.text
        let format = formats.number(text)
        return worksheet_write_number(sheet, row, column, Double(text) ?? 0, format)
      case .date(let day):
        guard var date = Self.date(day) else { return write(.text(day), at: column) }
        return worksheet_write_datetime(sheet, row, column, &date, formats.date)
      case .text(let text):
        return worksheet_write_string(sheet, row, column, Self.fitted(text), nil)
      }
    }

    private static func date(_ day: String) -> lxw_datetime? {
      let parts = day.split(separator: "-").compactMap { Int32($0) }
      guard parts.count == 3, parts[0] >= 1900 else { return nil }
      return lxw_datetime(year: parts[0], month: parts[1], day: parts[2], hour: 0, min: 0, sec: 0)
    }

    /// A cell holds so many UTF-16 code units and no more.
    private static func fitted(_ text: String) -> String {
      guard text.utf16.count > longestText else { return text }
      return String(decoding: text.utf16.prefix(longestText - 1), as: UTF16.self) + "…"
    }
  }
#endif

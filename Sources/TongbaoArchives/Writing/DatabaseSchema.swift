import Tongbao
import TongbaoOutput

/// The tables, indexes and views of a database.
struct DatabaseSchema {
  private let script: NameScript

  init(script: NameScript) { self.script = script }

  func columns(of table: ArchiveTable) -> [(name: String, type: Column.CellType)] {
    table.columns(script: script)
  }

  /// A table's columns come from the list that all tables share; a number has two, exact and binary.
  var tables: String {
    ArchiveTable.allCases.map { table in
      let key = table == .documents ? [] : ["document_no INTEGER NOT NULL REFERENCES documents(no)"]
      let columns = columns(of: table).flatMap(Self.declarations)
      let all = ["no INTEGER PRIMARY KEY"] + key + columns
      return "CREATE TABLE \(table.name) (\n  \(all.joined(separator: ",\n  "))\n);"
    }.joined(separator: "\n") + "\n" + statuses
  }

  private static func declarations(_ column: (name: String, type: Column.CellType)) -> [String] {
    switch column.type {
    case .string, .date: ["\"\(column.name)\" TEXT"]
    case .integer, .boolean: ["\"\(column.name)\" INTEGER"]
    case .number: ["\"\(column.name)\" TEXT", "\"\(column.name)_num\" REAL"]
    }
  }

  /// The order of the statuses, trouble last, which decides the status of a project.
  private var statuses: String {
    let rows = Record.Status.allCases.enumerated().map { "('\($1.rawValue)', \($0))" }
    return """
      CREATE TABLE statuses (status TEXT PRIMARY KEY, rank INTEGER NOT NULL);
      INSERT INTO statuses VALUES \(rows.joined(separator: ", "));
      """
  }

  func insert(into table: ArchiveTable) -> String {
    let key = table == .documents ? [] : ["document_no"]
    let names =
      key
      + columns(of: table).flatMap {
        $0.type == .number ? ["\"\($0.name)\"", "\"\($0.name)_num\""] : ["\"\($0.name)\""]
      }
    let places = Array(repeating: "?", count: names.count).joined(separator: ", ")
    return "INSERT INTO \(table.name) (\(names.joined(separator: ", "))) VALUES (\(places))"
  }

  var indexes: String {
    """
    CREATE INDEX documents_id ON documents (id);
    CREATE INDEX records_id ON records (id);
    CREATE INDEX records_document_project ON records (document_no, project_key);
    CREATE INDEX records_project ON records (project_key);
    CREATE INDEX records_status ON records (status);
    CREATE INDEX records_region ON records (region);
    CREATE INDEX checks_record ON checks (record);
    """
  }

  /// `record_details` joins each record with its document; `projects` draws together what a document
  /// says of a project, by the rules of `ProjectSummary`.
  var views: String {
    """
    CREATE VIEW record_details AS
    SELECT r.*, d.title, d.issuer, d.published, d.date AS document_date, d.status AS document_status,
      (SELECT count(*) FROM checks c WHERE c.document_no = r.document_no AND c.record = r.id)
        AS failed_checks
    FROM records r JOIN documents d ON d.no = r.document_no;

    CREATE VIEW projects AS
    WITH named AS (
      SELECT document_no, document, project_key, min(no) AS first_no
      FROM records WHERE project_key IS NOT NULL GROUP BY document_no, project_key
    ), chosen AS (
      SELECT n.*,
        \(first("role = 'target'", by: "r.no")) AS target_no,
        \(first("role = 'completion' AND r.unit = '%' AND r.value IS NOT NULL", by: "r.component IS NOT NULL, r.no")) AS completion_no,
        \(first("as_of_date IS NOT NULL", by: "r.no")) AS dated_no,
        (SELECT r.status FROM records r JOIN statuses s ON s.status = r.status
          WHERE r.document_no = n.document_no AND r.project_key = n.project_key
          ORDER BY r.component IS NOT NULL OR ifnull(r.role, 'completion') <> 'completion',
            ifnull(r.role, '') = 'target', s.rank DESC, r.no LIMIT 1) AS status
      FROM named n
    ), figures AS (
      SELECT n.*, t.value AS target, t.unit AS target_unit,
        coalesce(
          \(first("role = 'achieved' AND r.unit IS t.unit", by: "r.no")),
          \(first("role = 'achieved'", by: "r.no"))) AS achieved_no
      FROM chosen n LEFT JOIN records t ON t.no = n.target_no
    )
    SELECT f.document_no, f.document, f.project_key, p.project,
      f.target, f.target_unit, a.value AS achieved, a.unit AS achieved_unit,
      c.value AS completion, f.status, coalesce(c.as_of_date, d.as_of_date) AS as_of
    FROM figures f
    JOIN records p ON p.no = f.first_no
    LEFT JOIN records a ON a.no = f.achieved_no
    LEFT JOIN records c ON c.no = f.completion_no
    LEFT JOIN records d ON d.no = f.dated_no;
    """
  }

  private func first(_ condition: String, by order: String) -> String {
    """
    (SELECT r.no FROM records r
          WHERE r.document_no = n.document_no AND r.project_key = n.project_key AND r.\(condition)
          ORDER BY \(order) LIMIT 1)
    """
  }
}

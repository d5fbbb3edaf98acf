import Testing
import TongbaoText

@testable import TongbaoArchives

@Suite struct DocumentKindTests {
  static let cases: [(String, DocumentKind)] = [
    ("通报全文", .text), ("[记者 王某]报道", .text), ("{甲}", .text), ("", .text),
    ("{\"id\":1,\"text\":\"甲\"}\n", .documents(.lines)), (" \n[ {\"id\":1}]", .documents(.array)),
    ("\u{FEFF}{ \"text\":\"\"}", .documents(.lines)), ("[]", .documents(.array)),
    ("%PDF-1.7", .pdf), ("PK\u{3}\u{4}……word/document.xml", .docx),
    ("PK\u{3}\u{4}……xl/workbook.xml", .foreign("a zip archive")),
    ("{\\rtf1", .foreign("an RTF document")),
  ]

  @Test(arguments: cases) func kinds(_ text: String, _ kind: DocumentKind) {
    #expect(DocumentKind(Array(text.utf8)[...]) == kind, "\(text)")
  }

  @Test(arguments: [
    ("<!DOCTYPE html><html>", true), ("  \n<p>甲</p>", true), ("<div class=x>", true),
    ("甲<br/>乙", false), ("<甲>乙", false), ("<b>甲</b>乙", false), ("", false),
    ("<!-- 注 --><table>", true), ("<?xml version='1.0'?>\n<html>", true),
  ])
  func pages(_ text: String, _ isPage: Bool) {
    #expect(DocumentKind.isPage(Array(text.unicodeScalars)) == isPage, "\(text)")
  }

  @Test func binaryIsNoText() {
    #expect(DocumentKind.isBinary(Array("\u{1}\u{2}甲\u{FFFD}".unicodeScalars)))
    #expect(
      !DocumentKind.isBinary(Array("甲\u{FFFD}\(String(repeating: "乙", count: 30))".unicodeScalars)))
    #expect(!DocumentKind.isBinary([]))
  }
}

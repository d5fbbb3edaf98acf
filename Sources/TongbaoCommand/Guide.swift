/// What the manual says of all commands.
enum Guide {
  static let text = """
    Data goes to stdout, everything for people to stderr. One bulletin that cannot be read stops \
    nothing: the others are still read.

    Exit status: 0, all was done; 1, a test failed or something differs; 2, rules have an error or \
    an output cannot be written; 3, a document was not read or ran over a limit; 64, the command \
    line is wrong; 130, interrupted.

    Environment: LC_ALL, LC_MESSAGES and LANG choose the language of messages (zh or English); \
    NO_COLOR turns colour off; COLUMNS is the width of tables.

    Messages have the form PATH:LINE:COLUMN: error: WHAT [CODE]. The codes stay the same whatever \
    the language:

    unreadable: the file or folder cannot be opened or read.
    unwritable: the output cannot be written.
    kind: the file is of a kind that is not read, such as a picture or an archive.
    binary: the file is no text in any encoding that is read.
    json: a line or an element is no document: an object with a string text or html.
    document-size: the document is longer than --max-bytes.
    document-too-long: the document is longer than any bulletin; the rest was left out.
    too-many-records: the document has more records than are kept; the rest is left out.
    too-many-digits: a number is longer than any quantity; it has no value.
    undecodable-bytes: bytes that the encoding does not have; each is U+FFFD.
    damaged-text: characters that were lost before the document came here.
    table-row-unfit: a table's row whose cells fit no column; it gives no records.
    markup-attributes, markup-depth, markup-elements, markup-work: a page over a limit.
    program-missing, program: pdftotext or pandoc is not installed, or failed.
    keep-text: the text of a converted file cannot be kept.
    built-without: this build leaves out what is needed (package traits).
    no-icu-data: ICU has no word breaking data for Chinese.
    """
}

#compdef tongbao

__tongbao_complete() {
    local -ar non_empty_completions=("${@:#(|:*)}")
    local -ar empty_completions=("${(M)@:#(|:*)}")
    _describe -V '' non_empty_completions -- empty_completions -P $'\'\''
}

__tongbao_custom_complete() {
    local -a completions
    completions=("${(@f)"$("${command_name}" "${@}" "${command_line[@]}")"}")
    if [[ "${#completions[@]}" -gt 1 ]]; then
        __tongbao_complete "${completions[@]:0:-1}"
    fi
}

__tongbao_cursor_index_in_current_word() {
    if [[ -z "${QIPREFIX}${IPREFIX}${PREFIX}" ]]; then
        printf 0
    else
        printf %s "${#${(z)LBUFFER}[-1]}"
    fi
}

_tongbao() {
    emulate -RL zsh -G
    setopt extendedglob nullglob numericglobsort
    unsetopt aliases banghist

    local -xr SAP_SHELL=zsh
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(builtin emulate zsh -c 'printf %s "${ZSH_VERSION}"')"
    local -r SAP_SHELL_VERSION

    local context state state_descr line
    local -A opt_args

    local -r command_name="${words[1]}"
    local -ar command_line=("${words[@]}")
    local -ir current_word_index="$((CURRENT - 1))"

    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'annotate:Writes the records of bulletins as annotations for other tools.'
            'check:Prints where the figures of bulletins disagree with each other.'
            'convert:Converts files and folders of bulletins to NDJSON, JSON, CSV, XLSX, SQLite ….'
            'diff:Tells what changed between two files of records, or between two rule sets.'
            'explain:Shows for each clause its words, mentions, facts, records, and the nearest misses.'
            'extract:Prints the records of bulletins: NDJSON, or a table on a terminal.'
            'mentions:Prints the numbers, quantities, dates, periods, names and states of a text, a line of JSON each.'
            'report:Writes a page on which to review the records of bulletins.'
            'rules:Checks, lists and shows rules.'
            'schema:Prints the JSON Schema (2020-12) of the record and document lines.'
            'score:Gives precision, recall and F1 against gold annotations, with the misses.'
            'stream:Filters NDJSON documents to records, for GNU parallel, Spark and the like.'
            'test:Runs cases, whole bulletins, and the ok and no lines of rules.'
            'tokens:Shows the words of each clause, with | between them.'
            'help:Show subcommand help information.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        annotate|check|convert|diff|explain|extract|mentions|report|rules|schema|score|stream|test|tokens|help)
            "_tongbao_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_tongbao_annotate() {
    local -i ret=1
    local -ar ___encoding=('utf-8' 'utf-16le' 'utf-16be' 'gb18030' 'big5-hkscs')
    local -ar ___to=('label-studio' 'doccano' 'brat' 'web-annotation')
    local -ar ___lang=('zh' 'en')
    local -ar arg_specs=(
        '*:files:'
        '--encoding[The encoding of all files (default\: found out for each).]:encoding:{__tongbao_complete "${___encoding[@]}"}'
        '--date[The date that open years are resolved against.]:YYYY-MM-DD:'
        '--max-bytes[The most bytes of a document; a longer one is an error of that document.]:bytes:'
        '*--rules[A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file'\''s name replaces it.]:path:'
        '*--lexicon[A lexicon (.tsv) to add or to replace one of its name.]:lexicon:'
        '--no-builtin-rules[Leaves the built-in rules and lexicons out.]'
        '--to[The tool\: label-studio, doccano, brat or web-annotation.]:to:{__tongbao_complete "${___to[@]}"}'
        '(--output -o)'{--output,-o}'[The file to write, for brat the folder (default\: stdout).]:output:'
        '--lang[The language of labels and messages, zh or en (default\: from the locale).]:lang:{__tongbao_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_check() {
    local -i ret=1
    local -ar ___encoding=('utf-8' 'utf-16le' 'utf-16be' 'gb18030' 'big5-hkscs')
    local -ar ___lang=('zh' 'en')
    local -ar arg_specs=(
        '*:files:'
        '--encoding[The encoding of all files (default\: found out for each).]:encoding:{__tongbao_complete "${___encoding[@]}"}'
        '--date[The date that open years are resolved against.]:YYYY-MM-DD:'
        '--max-bytes[The most bytes of a document; a longer one is an error of that document.]:bytes:'
        '*--rules[A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file'\''s name replaces it.]:path:'
        '*--lexicon[A lexicon (.tsv) to add or to replace one of its name.]:lexicon:'
        '--no-builtin-rules[Leaves the built-in rules and lexicons out.]'
        '--lang[The language of labels and messages, zh or en (default\: from the locale).]:lang:{__tongbao_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_convert() {
    local -i ret=1
    local -ar ___format=('ndjson' 'json' 'csv' 'tsv' 'md' 'xlsx' 'sqlite')
    local -ar ___encoding=('utf-8' 'utf-16le' 'utf-16be' 'gb18030' 'big5-hkscs')
    local -ar ___script=('source' 'simplified')
    local -ar ___headers=('zh' 'en')
    local -ar ___progress=('auto' 'plain' 'none')
    local -ar ___lang=('zh' 'en')
    local -ar arg_specs=(
        '*:inputs:'
        '(--output -o)'{--output,-o}'[The file to write; - is standard output.]:output:'
        '--format[ndjson, json, csv, tsv, md, xlsx or sqlite (default\: by the output'\''s suffix).]:format:{__tongbao_complete "${___format[@]}"}'
        '*--include[Takes only files of folders that match.]:glob:'
        '*--exclude[Leaves files of folders out that match.]:glob:'
        '--encoding[The encoding of all files (default\: found out for each).]:encoding:{__tongbao_complete "${___encoding[@]}"}'
        '(--jobs -j)'{--jobs,-j}'[How many documents to parse at once (default\: cores).]:jobs:'
        '--script[The script of names in tables\: source or simplified.]:script:{__tongbao_complete "${___script[@]}"}'
        '--headers[The language of a table'\''s headers\: zh or en.]:headers:{__tongbao_complete "${___headers[@]}"}'
        '--no-bom[Writes CSV and TSV without a byte order mark.]'
        '--resume[Goes on where a run before stopped; what did not change is not parsed again.]'
        '--dry-run[Tells what would be read, and writes nothing.]'
        '--progress[auto (a bar on a terminal), plain (lines) or none.]:progress:{__tongbao_complete "${___progress[@]}"}'
        '--keep-text[Keeps the texts that PDF and DOCX files were converted to.]:folder:'
        '--date[The date that open years are resolved against.]:YYYY-MM-DD:'
        '--max-bytes[The most bytes of a document; a longer one is an error of that document.]:bytes:'
        '*--rules[A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file'\''s name replaces it.]:path:'
        '*--lexicon[A lexicon (.tsv) to add or to replace one of its name.]:lexicon:'
        '--no-builtin-rules[Leaves the built-in rules and lexicons out.]'
        '--lang[The language of labels and messages, zh or en (default\: from the locale).]:lang:{__tongbao_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_diff() {
    local -i ret=1
    local -ar ___format=('text' 'json')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___lang=('zh' 'en')
    local -ar arg_specs=(
        '*:paths:'
        '*--rules[Two rule sets, the old one first.]:path:'
        '--examples[How many changes of each rule are shown.]:examples:'
        '--format[text or json.]:format:{__tongbao_complete "${___format[@]}"}'
        '--color[Colour\: auto is on a terminal, unless NO_COLOR is set.]:color:{__tongbao_complete "${___color[@]}"}'
        '--lang[The language of labels and messages, zh or en (default\: from the locale).]:lang:{__tongbao_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_explain() {
    local -i ret=1
    local -ar ___lang=('zh' 'en')
    local -ar arg_specs=(
        ':file:'
        '--at[Explains the clause at this place alone.]:line\:column:'
        '--date[The date that open years are resolved against (YYYY-MM-DD).]:date:'
        '*--rules[A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file'\''s name replaces it.]:path:'
        '*--lexicon[A lexicon (.tsv) to add or to replace one of its name.]:lexicon:'
        '--no-builtin-rules[Leaves the built-in rules and lexicons out.]'
        '--lang[The language of labels and messages, zh or en (default\: from the locale).]:lang:{__tongbao_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_extract() {
    local -i ret=1
    local -ar ___encoding=('utf-8' 'utf-16le' 'utf-16be' 'gb18030' 'big5-hkscs')
    local -ar ___format=('ndjson' 'json' 'csv' 'tsv' 'md' 'table')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___lang=('zh' 'en')
    local -ar arg_specs=(
        '*:files:'
        '--encoding[The encoding of all files (default\: found out for each).]:encoding:{__tongbao_complete "${___encoding[@]}"}'
        '--date[The date that open years are resolved against.]:YYYY-MM-DD:'
        '--max-bytes[The most bytes of a document; a longer one is an error of that document.]:bytes:'
        '*--rules[A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file'\''s name replaces it.]:path:'
        '*--lexicon[A lexicon (.tsv) to add or to replace one of its name.]:lexicon:'
        '--no-builtin-rules[Leaves the built-in rules and lexicons out.]'
        '--format[What to print (default\: ndjson, on a terminal table).]:format:{__tongbao_complete "${___format[@]}"}'
        '--documents[Prints a line for each document, too (ndjson, json).]'
        '--trace[Names all rules that had a part in a record (ndjson, json).]'
        '--summary[Prints a page of each document instead\: projects, completion, failed checks.]'
        '--color[Colour\: auto is on a terminal, unless NO_COLOR is set.]:color:{__tongbao_complete "${___color[@]}"}'
        '--lang[The language of labels and messages, zh or en (default\: from the locale).]:lang:{__tongbao_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_mentions() {
    local -i ret=1
    local -ar ___from=('text' 'ndjson')
    local -ar ___lang=('zh' 'en')
    local -ar arg_specs=(
        '--from[What comes in\: one text, or a document a line\: {"id", "text", "date"?}.]:from:{__tongbao_complete "${___from[@]}"}'
        '--date[The date that open years are resolved against.]:YYYY-MM-DD:'
        '--max-bytes[The most bytes of a document; a longer one is an error of that document.]:bytes:'
        '*--rules[A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file'\''s name replaces it.]:path:'
        '*--lexicon[A lexicon (.tsv) to add or to replace one of its name.]:lexicon:'
        '--no-builtin-rules[Leaves the built-in rules and lexicons out.]'
        '--lang[The language of labels and messages, zh or en (default\: from the locale).]:lang:{__tongbao_complete "${___lang[@]}"}'
        ':file:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_report() {
    local -i ret=1
    local -ar ___encoding=('utf-8' 'utf-16le' 'utf-16be' 'gb18030' 'big5-hkscs')
    local -ar ___lang=('zh' 'en')
    local -ar arg_specs=(
        '*:files:'
        '--encoding[The encoding of all files (default\: found out for each).]:encoding:{__tongbao_complete "${___encoding[@]}"}'
        '--date[The date that open years are resolved against.]:YYYY-MM-DD:'
        '--max-bytes[The most bytes of a document; a longer one is an error of that document.]:bytes:'
        '*--rules[A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file'\''s name replaces it.]:path:'
        '*--lexicon[A lexicon (.tsv) to add or to replace one of its name.]:lexicon:'
        '--no-builtin-rules[Leaves the built-in rules and lexicons out.]'
        '(--output -o)'{--output,-o}'[The page to write.]:output:'
        '--lang[The language of labels and messages, zh or en (default\: from the locale).]:lang:{__tongbao_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_rules() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'check:Checks rules and lexicons, and runs their ok and no lines.'
            'list:Lists all rules: id, category, place, and how many ok and no lines, tab-separated.'
            'show:Shows a rule as it is written, with its place.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        check|list|show)
            "_tongbao_rules_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_tongbao_rules_check() {
    local -i ret=1
    local -ar ___lang=('zh' 'en')
    local -ar arg_specs=(
        '*:paths:'
        '*--rules[A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file'\''s name replaces it.]:path:'
        '*--lexicon[A lexicon (.tsv) to add or to replace one of its name.]:lexicon:'
        '--no-builtin-rules[Leaves the built-in rules and lexicons out.]'
        '--lang[The language of labels and messages, zh or en (default\: from the locale).]:lang:{__tongbao_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_rules_list() {
    local -i ret=1
    local -ar arg_specs=(
        '*--rules[A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file'\''s name replaces it.]:path:'
        '*--lexicon[A lexicon (.tsv) to add or to replace one of its name.]:lexicon:'
        '--no-builtin-rules[Leaves the built-in rules and lexicons out.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_rules_show() {
    local -i ret=1
    local -ar ___lang=('zh' 'en')
    local -ar arg_specs=(
        ':id:'
        '*--rules[A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file'\''s name replaces it.]:path:'
        '*--lexicon[A lexicon (.tsv) to add or to replace one of its name.]:lexicon:'
        '--no-builtin-rules[Leaves the built-in rules and lexicons out.]'
        '--lang[The language of labels and messages, zh or en (default\: from the locale).]:lang:{__tongbao_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_schema() {
    local -i ret=1
    local -ar arg_specs=(
        '--label-studio[Prints the labelling interface for a Label Studio project instead.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_score() {
    local -i ret=1
    local -ar ___format=('text' 'json')
    local -ar ___lang=('zh' 'en')
    local -ar arg_specs=(
        '--gold[The folder of annotations, or cases, or corrections.]:gold:'
        '--text[The folder of texts (default\: text beside the annotations'\'' folder, or that folder).]:text:'
        ':records:'
        '--show[How many misses of each kind are listed.]:show:'
        '--format[text or json.]:format:{__tongbao_complete "${___format[@]}"}'
        '*--rules[A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file'\''s name replaces it.]:path:'
        '*--lexicon[A lexicon (.tsv) to add or to replace one of its name.]:lexicon:'
        '--no-builtin-rules[Leaves the built-in rules and lexicons out.]'
        '--lang[The language of labels and messages, zh or en (default\: from the locale).]:lang:{__tongbao_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_stream() {
    local -i ret=1
    local -ar ___lang=('zh' 'en')
    local -ar arg_specs=(
        '--line-buffered[Writes each document'\''s lines at once.]'
        '--date[The date that open years are resolved against.]:YYYY-MM-DD:'
        '--max-bytes[The most bytes of a document; a longer one is an error of that document.]:bytes:'
        '*--rules[A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file'\''s name replaces it.]:path:'
        '*--lexicon[A lexicon (.tsv) to add or to replace one of its name.]:lexicon:'
        '--no-builtin-rules[Leaves the built-in rules and lexicons out.]'
        '--lang[The language of labels and messages, zh or en (default\: from the locale).]:lang:{__tongbao_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_test() {
    local -i ret=1
    local -ar ___format=('text' 'tap' 'junit' 'json')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___lang=('zh' 'en')
    local -ar arg_specs=(
        '*:paths:'
        '--filter[Runs only the tests whose name or file holds these words.]:filter:'
        '--format[text, tap, junit or json.]:format:{__tongbao_complete "${___format[@]}"}'
        '--update[Writes what failing cases yield into their files; refused where CI is set.]'
        '--fail-fast[Stops behind the first failure.]'
        '--save-cases[Keeps corrected records as cases.]:file:'
        '--coverage[Tells which rules, alternatives and lexicon rows no passing test shows at work.]'
        '--threshold[The least share of rules with a positive case, and of those with a negative one.]:percent:'
        '--mutate[Changes one rule or row at a time and tells which changes no test notices.]'
        '--least-score[The least mutation score, from 0 to 1, with all mutants tried.]:score:'
        '--seconds[How long mutation may take.]:seconds:'
        '--color[Colour\: auto is on a terminal, unless NO_COLOR is set.]:color:{__tongbao_complete "${___color[@]}"}'
        '*--rules[A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file'\''s name replaces it.]:path:'
        '*--lexicon[A lexicon (.tsv) to add or to replace one of its name.]:lexicon:'
        '--no-builtin-rules[Leaves the built-in rules and lexicons out.]'
        '--lang[The language of labels and messages, zh or en (default\: from the locale).]:lang:{__tongbao_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_tokens() {
    local -i ret=1
    local -ar ___encoding=('utf-8' 'utf-16le' 'utf-16be' 'gb18030' 'big5-hkscs')
    local -ar ___lang=('zh' 'en')
    local -ar arg_specs=(
        '*:files:'
        '--encoding[The encoding of all files (default\: found out for each).]:encoding:{__tongbao_complete "${___encoding[@]}"}'
        '--date[The date that open years are resolved against.]:YYYY-MM-DD:'
        '--max-bytes[The most bytes of a document; a longer one is an error of that document.]:bytes:'
        '*--rules[A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file'\''s name replaces it.]:path:'
        '*--lexicon[A lexicon (.tsv) to add or to replace one of its name.]:lexicon:'
        '--no-builtin-rules[Leaves the built-in rules and lexicons out.]'
        '--layout[Shows the layout instead\: title, headings, clauses, tables, and what is set apart.]'
        '--lang[The language of labels and messages, zh or en (default\: from the locale).]:lang:{__tongbao_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_tongbao_help() {
    local -i ret=1
    local -ar arg_specs=(
        '*:subcommands:'
        '--version[Show the version.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

if [[ "${funcstack[1]}" = _tongbao ]]; then
    _tongbao "${@}"
else
    compdef _tongbao tongbao
fi

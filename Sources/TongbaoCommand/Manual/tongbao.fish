function __tongbao_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __tongbao_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __tongbao_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __tongbao_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __tongbao_parse_tokens -S
    set -l unparsed_tokens (__tongbao_tokens -pc)
    switch $unparsed_tokens[1]
    case 'tongbao'
        __tongbao_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'annotate'
            __tongbao_parse_subcommand -r 1 'encoding=' 'date=' 'max-bytes=' 'rules=+' 'lexicon=+' 'no-builtin-rules' 'to=' 'o/output=' 'lang=' 'version' 'h/help'
        case 'check'
            __tongbao_parse_subcommand -r 1 'encoding=' 'date=' 'max-bytes=' 'rules=+' 'lexicon=+' 'no-builtin-rules' 'lang=' 'version' 'h/help'
        case 'convert'
            __tongbao_parse_subcommand -r 1 'o/output=' 'format=' 'include=+' 'exclude=+' 'encoding=' 'j/jobs=' 'script=' 'headers=' 'no-bom' 'resume' 'dry-run' 'progress=' 'keep-text=' 'date=' 'max-bytes=' 'rules=+' 'lexicon=+' 'no-builtin-rules' 'lang=' 'version' 'h/help'
        case 'diff'
            __tongbao_parse_subcommand -r 1 'rules=+' 'examples=' 'format=' 'color=' 'lang=' 'version' 'h/help'
        case 'explain'
            __tongbao_parse_subcommand 1 'at=' 'date=' 'rules=+' 'lexicon=+' 'no-builtin-rules' 'lang=' 'version' 'h/help'
        case 'extract'
            __tongbao_parse_subcommand -r 1 'encoding=' 'date=' 'max-bytes=' 'rules=+' 'lexicon=+' 'no-builtin-rules' 'format=' 'documents' 'trace' 'summary' 'color=' 'lang=' 'version' 'h/help'
        case 'mentions'
            __tongbao_parse_subcommand 1 'from=' 'date=' 'max-bytes=' 'rules=+' 'lexicon=+' 'no-builtin-rules' 'lang=' 'version' 'h/help'
        case 'report'
            __tongbao_parse_subcommand -r 1 'encoding=' 'date=' 'max-bytes=' 'rules=+' 'lexicon=+' 'no-builtin-rules' 'o/output=' 'lang=' 'version' 'h/help'
        case 'rules'
            __tongbao_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'check'
                __tongbao_parse_subcommand -r 1 'rules=+' 'lexicon=+' 'no-builtin-rules' 'lang=' 'version' 'h/help'
            case 'list'
                __tongbao_parse_subcommand 0 'rules=+' 'lexicon=+' 'no-builtin-rules' 'version' 'h/help'
            case 'show'
                __tongbao_parse_subcommand 1 'rules=+' 'lexicon=+' 'no-builtin-rules' 'lang=' 'version' 'h/help'
            end
        case 'schema'
            __tongbao_parse_subcommand 0 'label-studio' 'version' 'h/help'
        case 'score'
            __tongbao_parse_subcommand 1 'gold=' 'text=' 'show=' 'format=' 'rules=+' 'lexicon=+' 'no-builtin-rules' 'lang=' 'version' 'h/help'
        case 'stream'
            __tongbao_parse_subcommand 0 'line-buffered' 'date=' 'max-bytes=' 'rules=+' 'lexicon=+' 'no-builtin-rules' 'lang=' 'version' 'h/help'
        case 'test'
            __tongbao_parse_subcommand -r 1 'filter=' 'format=' 'update' 'fail-fast' 'save-cases=' 'coverage' 'threshold=' 'mutate' 'least-score=' 'seconds=' 'color=' 'rules=+' 'lexicon=+' 'no-builtin-rules' 'lang=' 'version' 'h/help'
        case 'tokens'
            __tongbao_parse_subcommand -r 1 'encoding=' 'date=' 'max-bytes=' 'rules=+' 'lexicon=+' 'no-builtin-rules' 'layout' 'lang=' 'version' 'h/help'
        case 'help'
            __tongbao_parse_subcommand -r 1 'version'
        end
    end
end

function __tongbao_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __tongbao_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __tongbao_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __tongbao_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__tongbao_tokens -p)
    if test -z "$(__tongbao_tokens -t)"
        set -l index (count (__tongbao_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'tongbao' -f
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'annotate' -d 'Writes the records of bulletins as annotations for other tools.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'check' -d 'Prints where the figures of bulletins disagree with each other.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'convert' -d 'Converts files and folders of bulletins to NDJSON, JSON, CSV, XLSX, SQLite ….'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'diff' -d 'Tells what changed between two files of records, or between two rule sets.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'explain' -d 'Shows for each clause its words, mentions, facts, records, and the nearest misses.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'extract' -d 'Prints the records of bulletins: NDJSON, or a table on a terminal.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'mentions' -d 'Prints the numbers, quantities, dates, periods, names and states of a text, a line of JSON each.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'report' -d 'Writes a page on which to review the records of bulletins.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'rules' -d 'Checks, lists and shows rules.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'schema' -d 'Prints the JSON Schema (2020-12) of the record and document lines.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'score' -d 'Gives precision, recall and F1 against gold annotations, with the misses.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'stream' -d 'Filters NDJSON documents to records, for GNU parallel, Spark and the like.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'test' -d 'Runs cases, whole bulletins, and the ok and no lines of rules.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'tokens' -d 'Shows the words of each clause, with | between them.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao annotate" encoding' -l 'encoding' -d 'The encoding of all files (default: found out for each).' -rfka 'utf-8 utf-16le utf-16be gb18030 big5-hkscs'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao annotate" date' -l 'date' -d 'The date that open years are resolved against.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao annotate" max-bytes' -l 'max-bytes' -d 'The most bytes of a document; a longer one is an error of that document.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao annotate"' -l 'rules' -d 'A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file\'s name replaces it.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao annotate"' -l 'lexicon' -d 'A lexicon (.tsv) to add or to replace one of its name.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao annotate" no-builtin-rules' -l 'no-builtin-rules' -d 'Leaves the built-in rules and lexicons out.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao annotate" to' -l 'to' -d 'The tool: label-studio, doccano, brat or web-annotation.' -rfka 'label-studio doccano brat web-annotation'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao annotate" o output' -l 'output' -s 'o' -d 'The file to write, for brat the folder (default: stdout).' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao annotate" lang' -l 'lang' -d 'The language of labels and messages, zh or en (default: from the locale).' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao annotate" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao annotate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao check" encoding' -l 'encoding' -d 'The encoding of all files (default: found out for each).' -rfka 'utf-8 utf-16le utf-16be gb18030 big5-hkscs'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao check" date' -l 'date' -d 'The date that open years are resolved against.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao check" max-bytes' -l 'max-bytes' -d 'The most bytes of a document; a longer one is an error of that document.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao check"' -l 'rules' -d 'A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file\'s name replaces it.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao check"' -l 'lexicon' -d 'A lexicon (.tsv) to add or to replace one of its name.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao check" no-builtin-rules' -l 'no-builtin-rules' -d 'Leaves the built-in rules and lexicons out.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao check" lang' -l 'lang' -d 'The language of labels and messages, zh or en (default: from the locale).' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao check" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" o output' -l 'output' -s 'o' -d 'The file to write; - is standard output.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" format' -l 'format' -d 'ndjson, json, csv, tsv, md, xlsx or sqlite (default: by the output\'s suffix).' -rfka 'ndjson json csv tsv md xlsx sqlite'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert"' -l 'include' -d 'Takes only files of folders that match.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert"' -l 'exclude' -d 'Leaves files of folders out that match.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" encoding' -l 'encoding' -d 'The encoding of all files (default: found out for each).' -rfka 'utf-8 utf-16le utf-16be gb18030 big5-hkscs'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" j jobs' -l 'jobs' -s 'j' -d 'How many documents to parse at once (default: cores).' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" script' -l 'script' -d 'The script of names in tables: source or simplified.' -rfka 'source simplified'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" headers' -l 'headers' -d 'The language of a table\'s headers: zh or en.' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" no-bom' -l 'no-bom' -d 'Writes CSV and TSV without a byte order mark.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" resume' -l 'resume' -d 'Goes on where a run before stopped; what did not change is not parsed again.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" dry-run' -l 'dry-run' -d 'Tells what would be read, and writes nothing.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" progress' -l 'progress' -d 'auto (a bar on a terminal), plain (lines) or none.' -rfka 'auto plain none'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" keep-text' -l 'keep-text' -d 'Keeps the texts that PDF and DOCX files were converted to.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" date' -l 'date' -d 'The date that open years are resolved against.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" max-bytes' -l 'max-bytes' -d 'The most bytes of a document; a longer one is an error of that document.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert"' -l 'rules' -d 'A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file\'s name replaces it.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert"' -l 'lexicon' -d 'A lexicon (.tsv) to add or to replace one of its name.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" no-builtin-rules' -l 'no-builtin-rules' -d 'Leaves the built-in rules and lexicons out.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" lang' -l 'lang' -d 'The language of labels and messages, zh or en (default: from the locale).' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao convert" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao diff"' -l 'rules' -d 'Two rule sets, the old one first.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao diff" examples' -l 'examples' -d 'How many changes of each rule are shown.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao diff" format' -l 'format' -d 'text or json.' -rfka 'text json'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao diff" color' -l 'color' -d 'Colour: auto is on a terminal, unless NO_COLOR is set.' -rfka 'auto always never'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao diff" lang' -l 'lang' -d 'The language of labels and messages, zh or en (default: from the locale).' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao diff" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao diff" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao explain" at' -l 'at' -d 'Explains the clause at this place alone.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao explain" date' -l 'date' -d 'The date that open years are resolved against (YYYY-MM-DD).' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao explain"' -l 'rules' -d 'A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file\'s name replaces it.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao explain"' -l 'lexicon' -d 'A lexicon (.tsv) to add or to replace one of its name.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao explain" no-builtin-rules' -l 'no-builtin-rules' -d 'Leaves the built-in rules and lexicons out.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao explain" lang' -l 'lang' -d 'The language of labels and messages, zh or en (default: from the locale).' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao explain" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao explain" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao extract" encoding' -l 'encoding' -d 'The encoding of all files (default: found out for each).' -rfka 'utf-8 utf-16le utf-16be gb18030 big5-hkscs'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao extract" date' -l 'date' -d 'The date that open years are resolved against.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao extract" max-bytes' -l 'max-bytes' -d 'The most bytes of a document; a longer one is an error of that document.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao extract"' -l 'rules' -d 'A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file\'s name replaces it.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao extract"' -l 'lexicon' -d 'A lexicon (.tsv) to add or to replace one of its name.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao extract" no-builtin-rules' -l 'no-builtin-rules' -d 'Leaves the built-in rules and lexicons out.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao extract" format' -l 'format' -d 'What to print (default: ndjson, on a terminal table).' -rfka 'ndjson json csv tsv md table'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao extract" documents' -l 'documents' -d 'Prints a line for each document, too (ndjson, json).'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao extract" trace' -l 'trace' -d 'Names all rules that had a part in a record (ndjson, json).'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao extract" summary' -l 'summary' -d 'Prints a page of each document instead: projects, completion, failed checks.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao extract" color' -l 'color' -d 'Colour: auto is on a terminal, unless NO_COLOR is set.' -rfka 'auto always never'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao extract" lang' -l 'lang' -d 'The language of labels and messages, zh or en (default: from the locale).' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao extract" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao extract" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao mentions" from' -l 'from' -d 'What comes in: one text, or a document a line: {"id", "text", "date"?}.' -rfka 'text ndjson'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao mentions" date' -l 'date' -d 'The date that open years are resolved against.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao mentions" max-bytes' -l 'max-bytes' -d 'The most bytes of a document; a longer one is an error of that document.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao mentions"' -l 'rules' -d 'A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file\'s name replaces it.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao mentions"' -l 'lexicon' -d 'A lexicon (.tsv) to add or to replace one of its name.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao mentions" no-builtin-rules' -l 'no-builtin-rules' -d 'Leaves the built-in rules and lexicons out.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao mentions" lang' -l 'lang' -d 'The language of labels and messages, zh or en (default: from the locale).' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao mentions" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao mentions" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao report" encoding' -l 'encoding' -d 'The encoding of all files (default: found out for each).' -rfka 'utf-8 utf-16le utf-16be gb18030 big5-hkscs'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao report" date' -l 'date' -d 'The date that open years are resolved against.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao report" max-bytes' -l 'max-bytes' -d 'The most bytes of a document; a longer one is an error of that document.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao report"' -l 'rules' -d 'A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file\'s name replaces it.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao report"' -l 'lexicon' -d 'A lexicon (.tsv) to add or to replace one of its name.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao report" no-builtin-rules' -l 'no-builtin-rules' -d 'Leaves the built-in rules and lexicons out.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao report" o output' -l 'output' -s 'o' -d 'The page to write.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao report" lang' -l 'lang' -d 'The language of labels and messages, zh or en (default: from the locale).' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao report" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao report" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao rules" -eq 1' -fa 'check' -d 'Checks rules and lexicons, and runs their ok and no lines.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao rules" -eq 1' -fa 'list' -d 'Lists all rules: id, category, place, and how many ok and no lines, tab-separated.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_positional "tongbao rules" -eq 1' -fa 'show' -d 'Shows a rule as it is written, with its place.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules check"' -l 'rules' -d 'A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file\'s name replaces it.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules check"' -l 'lexicon' -d 'A lexicon (.tsv) to add or to replace one of its name.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules check" no-builtin-rules' -l 'no-builtin-rules' -d 'Leaves the built-in rules and lexicons out.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules check" lang' -l 'lang' -d 'The language of labels and messages, zh or en (default: from the locale).' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules check" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules list"' -l 'rules' -d 'A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file\'s name replaces it.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules list"' -l 'lexicon' -d 'A lexicon (.tsv) to add or to replace one of its name.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules list" no-builtin-rules' -l 'no-builtin-rules' -d 'Leaves the built-in rules and lexicons out.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules list" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules show"' -l 'rules' -d 'A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file\'s name replaces it.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules show"' -l 'lexicon' -d 'A lexicon (.tsv) to add or to replace one of its name.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules show" no-builtin-rules' -l 'no-builtin-rules' -d 'Leaves the built-in rules and lexicons out.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules show" lang' -l 'lang' -d 'The language of labels and messages, zh or en (default: from the locale).' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules show" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao rules show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao schema" label-studio' -l 'label-studio' -d 'Prints the labelling interface for a Label Studio project instead.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao schema" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao schema" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao score" gold' -l 'gold' -d 'The folder of annotations, or cases, or corrections.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao score" text' -l 'text' -d 'The folder of texts (default: text beside the annotations\' folder, or that folder).' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao score" show' -l 'show' -d 'How many misses of each kind are listed.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao score" format' -l 'format' -d 'text or json.' -rfka 'text json'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao score"' -l 'rules' -d 'A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file\'s name replaces it.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao score"' -l 'lexicon' -d 'A lexicon (.tsv) to add or to replace one of its name.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao score" no-builtin-rules' -l 'no-builtin-rules' -d 'Leaves the built-in rules and lexicons out.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao score" lang' -l 'lang' -d 'The language of labels and messages, zh or en (default: from the locale).' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao score" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao score" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao stream" line-buffered' -l 'line-buffered' -d 'Writes each document\'s lines at once.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao stream" date' -l 'date' -d 'The date that open years are resolved against.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao stream" max-bytes' -l 'max-bytes' -d 'The most bytes of a document; a longer one is an error of that document.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao stream"' -l 'rules' -d 'A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file\'s name replaces it.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao stream"' -l 'lexicon' -d 'A lexicon (.tsv) to add or to replace one of its name.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao stream" no-builtin-rules' -l 'no-builtin-rules' -d 'Leaves the built-in rules and lexicons out.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao stream" lang' -l 'lang' -d 'The language of labels and messages, zh or en (default: from the locale).' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao stream" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao stream" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" filter' -l 'filter' -d 'Runs only the tests whose name or file holds these words.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" format' -l 'format' -d 'text, tap, junit or json.' -rfka 'text tap junit json'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" update' -l 'update' -d 'Writes what failing cases yield into their files; refused where CI is set.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" fail-fast' -l 'fail-fast' -d 'Stops behind the first failure.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" save-cases' -l 'save-cases' -d 'Keeps corrected records as cases.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" coverage' -l 'coverage' -d 'Tells which rules, alternatives and lexicon rows no passing test shows at work.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" threshold' -l 'threshold' -d 'The least share of rules with a positive case, and of those with a negative one.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" mutate' -l 'mutate' -d 'Changes one rule or row at a time and tells which changes no test notices.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" least-score' -l 'least-score' -d 'The least mutation score, from 0 to 1, with all mutants tried.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" seconds' -l 'seconds' -d 'How long mutation may take.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" color' -l 'color' -d 'Colour: auto is on a terminal, unless NO_COLOR is set.' -rfka 'auto always never'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test"' -l 'rules' -d 'A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file\'s name replaces it.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test"' -l 'lexicon' -d 'A lexicon (.tsv) to add or to replace one of its name.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" no-builtin-rules' -l 'no-builtin-rules' -d 'Leaves the built-in rules and lexicons out.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" lang' -l 'lang' -d 'The language of labels and messages, zh or en (default: from the locale).' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao test" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao tokens" encoding' -l 'encoding' -d 'The encoding of all files (default: found out for each).' -rfka 'utf-8 utf-16le utf-16be gb18030 big5-hkscs'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao tokens" date' -l 'date' -d 'The date that open years are resolved against.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao tokens" max-bytes' -l 'max-bytes' -d 'The most bytes of a document; a longer one is an error of that document.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao tokens"' -l 'rules' -d 'A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file\'s name replaces it.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao tokens"' -l 'lexicon' -d 'A lexicon (.tsv) to add or to replace one of its name.' -rfka ''
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao tokens" no-builtin-rules' -l 'no-builtin-rules' -d 'Leaves the built-in rules and lexicons out.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao tokens" layout' -l 'layout' -d 'Shows the layout instead: title, headings, clauses, tables, and what is set apart.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao tokens" lang' -l 'lang' -d 'The language of labels and messages, zh or en (default: from the locale).' -rfka 'zh en'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao tokens" version' -l 'version' -d 'Show the version.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao tokens" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tongbao' -n '__tongbao_should_offer_completions_for_flags_or_options "tongbao help" version' -l 'version' -d 'Show the version.'

#!/bin/bash

__tongbao_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__tongbao_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__tongbao_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__tongbao_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_tongbao() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=()
    __tongbao_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    annotate|check|convert|diff|explain|extract|mentions|report|rules|schema|score|stream|test|tokens|help)
        # Offer subcommand argument completions
        "_tongbao_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'annotate check convert diff explain extract mentions report rules schema score stream test tokens help' -- "${cur}"))
        ;;
    esac
}

_tongbao_annotate() {
    repeating_flags=()
    non_repeating_flags=(--no-builtin-rules --version -h --help)
    repeating_options=(--rules --lexicon)
    non_repeating_options=(--encoding --date --max-bytes --to --output -o --lang)
    __tongbao_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--encoding')
        __tongbao_add_completions -W 'utf-8'$'\n''utf-16le'$'\n''utf-16be'$'\n''gb18030'$'\n''big5-hkscs'
        return
        ;;
    '--date')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--rules')
        return
        ;;
    '--lexicon')
        return
        ;;
    '--to')
        __tongbao_add_completions -W 'label-studio'$'\n''doccano'$'\n''brat'$'\n''web-annotation'
        return
        ;;
    '--output'|'-o')
        return
        ;;
    '--lang')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    esac
}

_tongbao_check() {
    repeating_flags=()
    non_repeating_flags=(--no-builtin-rules --version -h --help)
    repeating_options=(--rules --lexicon)
    non_repeating_options=(--encoding --date --max-bytes --lang)
    __tongbao_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--encoding')
        __tongbao_add_completions -W 'utf-8'$'\n''utf-16le'$'\n''utf-16be'$'\n''gb18030'$'\n''big5-hkscs'
        return
        ;;
    '--date')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--rules')
        return
        ;;
    '--lexicon')
        return
        ;;
    '--lang')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    esac
}

_tongbao_convert() {
    repeating_flags=()
    non_repeating_flags=(--no-bom --resume --dry-run --no-builtin-rules --version -h --help)
    repeating_options=(--include --exclude --rules --lexicon)
    non_repeating_options=(--output -o --format --encoding --jobs -j --script --headers --progress --keep-text --date --max-bytes --lang)
    __tongbao_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--output'|'-o')
        return
        ;;
    '--format')
        __tongbao_add_completions -W 'ndjson'$'\n''json'$'\n''csv'$'\n''tsv'$'\n''md'$'\n''xlsx'$'\n''sqlite'
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--encoding')
        __tongbao_add_completions -W 'utf-8'$'\n''utf-16le'$'\n''utf-16be'$'\n''gb18030'$'\n''big5-hkscs'
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--script')
        __tongbao_add_completions -W 'source'$'\n''simplified'
        return
        ;;
    '--headers')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    '--progress')
        __tongbao_add_completions -W 'auto'$'\n''plain'$'\n''none'
        return
        ;;
    '--keep-text')
        return
        ;;
    '--date')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--rules')
        return
        ;;
    '--lexicon')
        return
        ;;
    '--lang')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    esac
}

_tongbao_diff() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--rules)
    non_repeating_options=(--examples --format --color --lang)
    __tongbao_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--rules')
        return
        ;;
    '--examples')
        return
        ;;
    '--format')
        __tongbao_add_completions -W 'text'$'\n''json'
        return
        ;;
    '--color')
        __tongbao_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    '--lang')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    esac
}

_tongbao_explain() {
    repeating_flags=()
    non_repeating_flags=(--no-builtin-rules --version -h --help)
    repeating_options=(--rules --lexicon)
    non_repeating_options=(--at --date --lang)
    __tongbao_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--at')
        return
        ;;
    '--date')
        return
        ;;
    '--rules')
        return
        ;;
    '--lexicon')
        return
        ;;
    '--lang')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    esac
}

_tongbao_extract() {
    repeating_flags=()
    non_repeating_flags=(--no-builtin-rules --documents --trace --summary --version -h --help)
    repeating_options=(--rules --lexicon)
    non_repeating_options=(--encoding --date --max-bytes --format --color --lang)
    __tongbao_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--encoding')
        __tongbao_add_completions -W 'utf-8'$'\n''utf-16le'$'\n''utf-16be'$'\n''gb18030'$'\n''big5-hkscs'
        return
        ;;
    '--date')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--rules')
        return
        ;;
    '--lexicon')
        return
        ;;
    '--format')
        __tongbao_add_completions -W 'ndjson'$'\n''json'$'\n''csv'$'\n''tsv'$'\n''md'$'\n''table'
        return
        ;;
    '--color')
        __tongbao_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    '--lang')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    esac
}

_tongbao_mentions() {
    repeating_flags=()
    non_repeating_flags=(--no-builtin-rules --version -h --help)
    repeating_options=(--rules --lexicon)
    non_repeating_options=(--from --date --max-bytes --lang)
    __tongbao_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--from')
        __tongbao_add_completions -W 'text'$'\n''ndjson'
        return
        ;;
    '--date')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--rules')
        return
        ;;
    '--lexicon')
        return
        ;;
    '--lang')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    esac
}

_tongbao_report() {
    repeating_flags=()
    non_repeating_flags=(--no-builtin-rules --version -h --help)
    repeating_options=(--rules --lexicon)
    non_repeating_options=(--encoding --date --max-bytes --output -o --lang)
    __tongbao_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--encoding')
        __tongbao_add_completions -W 'utf-8'$'\n''utf-16le'$'\n''utf-16be'$'\n''gb18030'$'\n''big5-hkscs'
        return
        ;;
    '--date')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--rules')
        return
        ;;
    '--lexicon')
        return
        ;;
    '--output'|'-o')
        return
        ;;
    '--lang')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    esac
}

_tongbao_rules() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __tongbao_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    check|list|show)
        # Offer subcommand argument completions
        "_tongbao_rules_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'check list show' -- "${cur}"))
        ;;
    esac
}

_tongbao_rules_check() {
    repeating_flags=()
    non_repeating_flags=(--no-builtin-rules --version -h --help)
    repeating_options=(--rules --lexicon)
    non_repeating_options=(--lang)
    __tongbao_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--rules')
        return
        ;;
    '--lexicon')
        return
        ;;
    '--lang')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    esac
}

_tongbao_rules_list() {
    repeating_flags=()
    non_repeating_flags=(--no-builtin-rules --version -h --help)
    repeating_options=(--rules --lexicon)
    non_repeating_options=()
    __tongbao_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--rules')
        return
        ;;
    '--lexicon')
        return
        ;;
    esac
}

_tongbao_rules_show() {
    repeating_flags=()
    non_repeating_flags=(--no-builtin-rules --version -h --help)
    repeating_options=(--rules --lexicon)
    non_repeating_options=(--lang)
    __tongbao_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--rules')
        return
        ;;
    '--lexicon')
        return
        ;;
    '--lang')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    esac
}

_tongbao_schema() {
    repeating_flags=()
    non_repeating_flags=(--label-studio --version -h --help)
    repeating_options=()
    non_repeating_options=()
    __tongbao_offer_flags_options 0
}

_tongbao_score() {
    repeating_flags=()
    non_repeating_flags=(--no-builtin-rules --version -h --help)
    repeating_options=(--rules --lexicon)
    non_repeating_options=(--gold --text --show --format --lang)
    __tongbao_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--gold')
        return
        ;;
    '--text')
        return
        ;;
    '--show')
        return
        ;;
    '--format')
        __tongbao_add_completions -W 'text'$'\n''json'
        return
        ;;
    '--rules')
        return
        ;;
    '--lexicon')
        return
        ;;
    '--lang')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    esac
}

_tongbao_stream() {
    repeating_flags=()
    non_repeating_flags=(--line-buffered --no-builtin-rules --version -h --help)
    repeating_options=(--rules --lexicon)
    non_repeating_options=(--date --max-bytes --lang)
    __tongbao_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--date')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--rules')
        return
        ;;
    '--lexicon')
        return
        ;;
    '--lang')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    esac
}

_tongbao_test() {
    repeating_flags=()
    non_repeating_flags=(--update --fail-fast --coverage --mutate --no-builtin-rules --version -h --help)
    repeating_options=(--rules --lexicon)
    non_repeating_options=(--filter --format --save-cases --threshold --least-score --seconds --color --lang)
    __tongbao_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--filter')
        return
        ;;
    '--format')
        __tongbao_add_completions -W 'text'$'\n''tap'$'\n''junit'$'\n''json'
        return
        ;;
    '--save-cases')
        return
        ;;
    '--threshold')
        return
        ;;
    '--least-score')
        return
        ;;
    '--seconds')
        return
        ;;
    '--color')
        __tongbao_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    '--rules')
        return
        ;;
    '--lexicon')
        return
        ;;
    '--lang')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    esac
}

_tongbao_tokens() {
    repeating_flags=()
    non_repeating_flags=(--no-builtin-rules --layout --version -h --help)
    repeating_options=(--rules --lexicon)
    non_repeating_options=(--encoding --date --max-bytes --lang)
    __tongbao_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--encoding')
        __tongbao_add_completions -W 'utf-8'$'\n''utf-16le'$'\n''utf-16be'$'\n''gb18030'$'\n''big5-hkscs'
        return
        ;;
    '--date')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--rules')
        return
        ;;
    '--lexicon')
        return
        ;;
    '--lang')
        __tongbao_add_completions -W 'zh'$'\n''en'
        return
        ;;
    esac
}

_tongbao_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __tongbao_offer_flags_options -1
}

complete -o filenames -F _tongbao tongbao

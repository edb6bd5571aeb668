function __second-opinion_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __second-opinion_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __second-opinion_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __second-opinion_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __second-opinion_parse_tokens -S
    set -l unparsed_tokens (__second-opinion_tokens -pc)
    switch $unparsed_tokens[1]
    case 'second-opinion'
        __second-opinion_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'chat'
            __second-opinion_parse_subcommand 1 'script=' 'resume=' 'no-save' 'strict' 'dialogs=' 'language=' 'transcripts=' 'now=' 'width=' 'color=' 'version' 'h/help'
        case 'export'
            __second-opinion_parse_subcommand 1 'format=' 'o/output=' 'dialogs=' 'language=' 'transcripts=' 'version' 'h/help'
        case 'transcripts'
            __second-opinion_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __second-opinion_parse_subcommand 0 'transcripts=' 'version' 'h/help'
            case 'show'
                __second-opinion_parse_subcommand 1 'transcripts=' 'version' 'h/help'
            case 'forget'
                __second-opinion_parse_subcommand 1 'all' 'transcripts=' 'version' 'h/help'
            end
        case 'check'
            __second-opinion_parse_subcommand -r 1 'language=' 'now=' 'reading' 'reading-text' 'version' 'h/help'
        case 'test'
            __second-opinion_parse_subcommand -r 1 'wording' 'accept' 'dialogs=' 'version' 'h/help'
        case 'hear'
            __second-opinion_parse_subcommand 0 'at=' 'explain' 'dialogs=' 'language=' 'transcripts=' 'now=' 'version' 'h/help'
        case 'help'
            __second-opinion_parse_subcommand -r 1 'version'
        end
    end
end

function __second-opinion_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __second-opinion_parse_subcommand -S -a positional_count
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

function __second-opinion_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __second-opinion_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__second-opinion_tokens -p)
    if test -z "$(__second-opinion_tokens -t)"
        set -l index (count (__second-opinion_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'second-opinion' -f
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion" version' -l 'version' -d 'Show the version.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_positional "second-opinion" -eq 1' -fa 'chat' -d 'Talk, or answer from a script (the default).'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_positional "second-opinion" -eq 1' -fa 'export' -d 'Write the session summary, the page to take along.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_positional "second-opinion" -eq 1' -fa 'transcripts' -d 'List, show or delete saved sessions.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_positional "second-opinion" -eq 1' -fa 'check' -d 'Check guides: every error of every file, with its place and the fix.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_positional "second-opinion" -eq 1' -fa 'test' -d 'Replay transcripts, and say where they differ now.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_positional "second-opinion" -eq 1' -fa 'hear' -d 'Say what lines are heard as, one a line of standard input.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_positional "second-opinion" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion chat" script' -l 'script' -d 'Take the answers from this file: one a line, or a transcript.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion chat" resume' -l 'resume' -d 'Go on with this session. Without an id: the last one.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion chat" no-save' -l 'no-save' -d 'Save nothing.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion chat" strict' -l 'strict' -d 'Stop a script at the first answer that is not understood.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion chat" dialogs' -l 'dialogs' -d 'Use the guides of this folder, or this guide file.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion chat" language' -l 'language' -d 'Talk in this language.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion chat" transcripts' -l 'transcripts' -d 'Keep saved sessions in this folder.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion chat" now' -l 'now' -d 'Take this day for today, such as 2026-11-22.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion chat" width' -l 'width' -d 'Break lines at this width.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion chat" color' -l 'color' -d 'Use colour and weight: auto, always or never.' -rfka 'auto always never'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion chat" version' -l 'version' -d 'Show the version.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion chat" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion export" format' -l 'format' -d 'markdown or text.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion export" o output' -l 'output' -s 'o' -d 'Write to this new file.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion export" dialogs' -l 'dialogs' -d 'Use the guides of this folder, or this guide file.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion export" language' -l 'language' -d 'Talk in this language.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion export" transcripts' -l 'transcripts' -d 'Keep saved sessions in this folder.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion export" version' -l 'version' -d 'Show the version.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion transcripts" version' -l 'version' -d 'Show the version.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion transcripts" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_positional "second-opinion transcripts" -eq 1' -fa 'list' -d 'List the saved sessions, the oldest first.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_positional "second-opinion transcripts" -eq 1' -fa 'show' -d 'Show a saved session; a long one in $PAGER.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_positional "second-opinion transcripts" -eq 1' -fa 'forget' -d 'Delete a saved session, or all of them.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion transcripts list" transcripts' -l 'transcripts' -d 'Look in this folder.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion transcripts list" version' -l 'version' -d 'Show the version.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion transcripts list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion transcripts show" transcripts' -l 'transcripts' -d 'Look in this folder.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion transcripts show" version' -l 'version' -d 'Show the version.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion transcripts show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion transcripts forget" all' -l 'all' -d 'Delete every saved session.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion transcripts forget" transcripts' -l 'transcripts' -d 'Look in this folder.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion transcripts forget" version' -l 'version' -d 'Show the version.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion transcripts forget" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion check" language' -l 'language' -d 'Check this language.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion check" now' -l 'now' -d 'Compare review dates with this day.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion check" reading' -l 'reading' -d 'Print reading grades, the hardest messages and the longest turns.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion check" reading-text' -l 'reading-text' -d 'Print the words that the grades are counted from, a message a line.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion check" version' -l 'version' -d 'Show the version.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion test" wording' -l 'wording' -d 'Compare also what is said.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion test" accept' -l 'accept' -d 'Rewrite transcripts as they would be now.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion test" dialogs' -l 'dialogs' -d 'Use the guides of this folder.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion test" version' -l 'version' -d 'Show the version.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion test" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion hear" at' -l 'at' -d 'Listen at this question.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion hear" explain' -l 'explain' -d 'Add the sayings that were found in each line.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion hear" dialogs' -l 'dialogs' -d 'Use the guides of this folder, or this guide file.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion hear" language' -l 'language' -d 'Talk in this language.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion hear" transcripts' -l 'transcripts' -d 'Keep saved sessions in this folder.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion hear" now' -l 'now' -d 'Take this day for today.' -rfka ''
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion hear" version' -l 'version' -d 'Show the version.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion hear" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'second-opinion' -n '__second-opinion_should_offer_completions_for_flags_or_options "second-opinion help" version' -l 'version' -d 'Show the version.'

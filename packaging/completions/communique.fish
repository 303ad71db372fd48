# Completion for fish: subcommands, options, names of decks and of screens.

# The names of the decks that came with the program: share/communique/questions beside its own folder.
function __communique_decks
    set -l program (path resolve (command -s (commandline -opc)[1]))
    for deck in (path dirname (path dirname $program))/share/communique/questions/*/deck.json
        path basename (path dirname $deck)
    end
end

function __communique_screens
    set -l program (commandline -opc)[1]
    $program screenshot --list 2>/dev/null
end

function __communique_uses
    __fish_seen_subcommand_from $argv
end

complete -c communique -f
complete -c communique -l data -r -a '(__fish_complete_directories)' -d "Folder of the learners' records"
complete -c communique -l articles -r -a '(__fish_complete_directories)' -d "Folder with the articles' text"
complete -c communique -s h -l help -d 'Say how it is used'
complete -c communique -n __fish_use_subcommand -l version -d 'Print the version'
complete -c communique -n __fish_use_subcommand -l deck -x -a '(__communique_decks)' -d 'The deck to open'

set -l on complete -c communique -n __fish_use_subcommand -a
$on check -d 'Say everything that is wrong with a deck, and what is in it'
$on export -d 'Make one file of a deck, for others to take in'
$on facts -d "List a deck's facts with their sources"
$on generate -d "Write a deck's question bank from its facts"
$on grade -d 'Judge typed answers from a file of cases'
$on host -d "Play with a class on this room's network"
$on import -d 'Bring in a deck or a learner that was exported, or a lesson from a class'
$on learner -d "One learner's records"
$on questions -d "List a deck's questions with their answers"
$on quiz -d 'A round in the terminal, with the same records'
$on read -d 'Say whom and what an article speaks of'
$on replay -d 'Schedule the reviews of a file, answer by answer'
$on report -d 'Scores of the learners on this machine'
$on screenshot -d 'Pictures of the screens, without a display'
$on simulate -d 'What simulated learners know after months of practice'

set -l decks check export facts generate host questions quiz simulate
complete -c communique -n "__communique_uses $decks" -a '(__communique_decks)' -d Deck
complete -c communique -n "__communique_uses $decks" -a '(__fish_complete_directories)'
complete -c communique -n '__communique_uses grade import read replay' -F
complete -c communique -n '__communique_uses check facts grade questions read replay simulate' -l json -d 'One JSON document'
complete -c communique -n '__communique_uses check' -l coverage -d 'What stands on each paragraph'
complete -c communique -n '__communique_uses check' -l flaws -d 'Each flawed question'
complete -c communique -n '__communique_uses questions simulate' -l seed -x -d 'A number to draw by'
complete -c communique -n '__communique_uses import quiz report' -l learner -x -d 'Which learner'
complete -c communique -n '__communique_uses host quiz' -l length -x -d 'Number of questions'
complete -c communique -n '__communique_uses host quiz' -l topics -x -d 'Topics to draw from' \
    -a 'people dates agreements organisations places figures statements'
complete -c communique -n '__communique_uses host' -l port -x -d 'Port to listen on'
complete -c communique -n '__communique_uses host' -l no-window -d 'From this terminal alone'
complete -c communique -n '__communique_uses host' -l bind -x -d 'Listen on this address alone'
complete -c communique -n '__communique_uses host' -l name -x -d 'What the lesson is called'
complete -c communique -n '__communique_uses host' -l questions -x -d 'Ask these, in this order'
complete -c communique -n '__communique_uses host' -l mode -x -a 'live teams race homework' -d 'How it is played'
complete -c communique -n '__communique_uses host' -l seconds -x -d 'For each question'
complete -c communique -n '__communique_uses host' -l teams -x -d 'How many teams'
complete -c communique -n '__communique_uses host' -l speed -d 'A quick answer counts more'
complete -c communique -n '__communique_uses host' -l no-board -d 'Show no places'
complete -c communique -n '__communique_uses host' -l safe-names -d 'The room gives the names'
complete -c communique -n '__communique_uses host' -l per-address -x -d 'Seats for one address'
complete -c communique -n '__communique_uses host' -l resume -d 'Go on with the class that was interrupted'
complete -c communique -n '__communique_uses host' -l json-events -d 'Say what happens as JSON'
complete -c communique -n '__communique_uses export' -l to -x -a deck -d 'What to make'
complete -c communique -n '__communique_uses export' -l with-text -d 'Include the texts of articles'
complete -c communique -n '__communique_uses export' -s o -l output -r -F -d 'The file to write'
complete -c communique -n '__communique_uses import' -l preview -d 'Say what a deck file would bring'
complete -c communique -n '__communique_uses read' -l published -x -d 'The day it was published'
complete -c communique -n '__communique_uses report' -l csv -d 'Every answer'
complete -c communique -n '__communique_uses report' -l memories -d 'Every fact'
complete -c communique -n '__communique_uses import read screenshot simulate' -l deck -x -a '(__communique_decks)' -d 'The deck'
complete -c communique -n '__communique_uses simulate' -l learners -x -d 'Number of learners'
complete -c communique -n '__communique_uses simulate' -l days -x -d 'Days of practice'
complete -c communique -n '__communique_uses simulate' -l minutes -x -d 'Minutes a day, at most'
complete -c communique -n '__communique_uses host' -l minutes -x -d 'Of a race'
complete -c communique -n '__communique_uses screenshot' -a '(__communique_screens)' -d Screen
complete -c communique -n '__communique_uses screenshot' -s o -l output -r -F -d 'The PNG file to write'
complete -c communique -n '__communique_uses screenshot' -l all -r -a '(__fish_complete_directories)' -d 'Every screen, into this folder'
complete -c communique -n '__communique_uses screenshot' -l list -d 'The names of the screens'
complete -c communique -n '__communique_uses screenshot' -l language -x -a 'en zh-TW ja' -d 'Of the screens'
complete -c communique -n '__communique_uses screenshot' -l theme -x -a 'light dark' -d 'Light or dark'
complete -c communique -n '__communique_uses screenshot' -l size -x -d 'Width and height, such as 1280x800'
complete -c communique -n '__communique_uses screenshot' -l text -x -d 'Text size in percent'

set -l parts list export rename reset delete
set -l on complete -c communique -n "__communique_uses learner; and not __communique_uses $parts" -a
$on list -d 'Who has records here'
$on export -d 'Write one learner to a file'
$on rename -d 'Give a learner another name'
$on reset -d 'Begin anew, the name stays'
$on delete -d 'Delete a learner for good'
complete -c communique -n '__communique_uses export' -s o -l output -r -F -d 'The file to write'
complete -c communique -n '__communique_uses export' -l force -d 'Write over a file that is there'
complete -c communique -n '__communique_uses reset delete' -l yes -d 'Do not ask'

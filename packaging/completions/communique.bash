# Completion for bash: subcommands, options, names of decks and of screens.

# The names of the decks that came with the program: share/communique/questions beside its own folder.
_communique_decks() {
  local program deck
  program=$(readlink -f -- "$(type -P -- "$1")") || return
  for deck in "${program%/*/*}"/share/communique/questions/*/deck.json; do
    [ -e "$deck" ] && deck=${deck%/deck.json} && printf '%s\n' "${deck##*/}"
  done
}

# Puts into `path` the subcommands that stand before the word, such as "learner export".
_communique_path() {
  local i
  path=
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      --data | --articles | --deck | --learner | --topics | --length | --seed | --all | --language | --theme | --size | --text | \
        --learners | --days | --minutes | --port | --bind | --name | --questions | --mode | --seconds | --teams | \
        --per-address | --published | --output | -o) ((i++)) ;;
      -*) ;;
      *)
        [ -z "$path" ] || [ "$path" = learner ] || return
        path=${path:+$path }${COMP_WORDS[i]}
        ;;
    esac
  done
}

# Adds what `compgen ARGUMENTS` gives, one a line: names may have spaces.
_communique_offer() {
  mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen "$@" -- "$word")
}

_communique_offer_paths() {
  compopt -o filenames 2>/dev/null
  _communique_offer "$@"
}

_communique_offer_decks() {
  _communique_offer -W "$(_communique_decks "$1")"
  _communique_offer_paths -d
}

# What the option before the word wants as its value; fails where the option takes none.
_communique_value() {
  case $2 in
    --data | --articles | --all) _communique_offer_paths -d ;;
    --deck) _communique_offer_decks "$1" ;;
    --output | -o) _communique_offer_paths -f ;;
    --theme) _communique_offer -W "light dark" ;;
    --language) _communique_offer -W "en zh-TW ja" ;;
    --topics) _communique_offer -W "people dates agreements organisations places figures statements" ;;
    --mode) _communique_offer -W "live teams race homework" ;;
    --port | --bind | --name | --questions | --seconds | --teams | --per-address | --published) ;;
    --learner | --length | --seed | --size | --text | --learners | --days | --minutes) ;;
    *) return 1 ;;
  esac
}

_communique() {
  local IFS=$' \t\n' word=${COMP_WORDS[COMP_CWORD]} path everywhere="--data --articles --help" options='' names=''
  local what=files
  COMPREPLY=()
  _communique_value "$1" "${COMP_WORDS[COMP_CWORD - 1]}" && return
  _communique_path
  case $path in
    "")
      options="--version --deck" what=none
      names="check export facts generate grade host import learner questions quiz read replay report screenshot simulate"
      ;;
    check) options="--coverage --flaws --json" what=deck ;;
    facts) options="--json" what=deck ;;
    generate) what=deck ;;
    grade | replay) options="--json" ;;
    host)
      options="--port --no-window --bind --name --questions --topics --length --mode --seconds --minutes --teams --speed
        --no-board --safe-names --per-address --resume --json-events" what=deck
      ;;
    export) options="--to --output --with-text" what=deck ;;
    import) options="--learner --preview --deck" ;;
    learner) names="list export rename reset delete" what=none ;;
    "learner list" | "learner rename") what=none ;;
    "learner export") options="--output --force" what=none ;;
    "learner reset" | "learner delete") options="--yes" what=none ;;
    questions) options="--json --seed" what=deck ;;
    quiz) options="--learner --topics --length" what=deck ;;
    read) options="--json --published --deck" ;;
    report) options="--learner --csv --memories" what=none ;;
    screenshot)
      options="--output --all --list --deck --language --theme --size --text" what=none
      [[ $word == -* ]] || names=$("$1" screenshot --list 2>/dev/null)
      ;;
    simulate) options="--deck --learners --days --minutes --seed --json" what=deck ;;
  esac
  if [[ $word == -* ]]; then
    _communique_offer -W "$options $everywhere"
    return
  fi
  case $what in
    deck) _communique_offer_decks "$1" ;;
    files) _communique_offer_paths -f ;;
    none) _communique_offer -W "$names" ;;
  esac
}

complete -F _communique communique

# What the launcher, the tests and the benchmarks share: finding the tools, fetching what is missing, building.
# Sourced, never run. Everything it says goes to standard error, so that a command's own output stays clean.
# shellcheck shell=bash disable=SC2034,SC2054,SC2154

name=Headwater
root=$(cd "$here/.." && pwd -P)
jar="$root/app/target/headwater-app-0.1.0-SNAPSHOT.jar"
stamp="$root/app/target/built"
case "$(uname -s)" in
  Darwin)
    logs="$HOME/Library/Application Support/Headwater/state/log"
    cache="$HOME/Library/Caches/Headwater"
    ;;
  *)
    logs="${XDG_STATE_HOME:-$HOME/.local/state}/headwater/log"
    cache="${XDG_CACHE_HOME:-$HOME/.cache}/headwater"
    ;;
esac

# Java under the plain C locale can neither print nor open a name that is not ASCII.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}" in
  C | POSIX) [ "$(uname -s)" = Darwin ] || export LC_ALL=C.UTF-8 ;;
esac

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "$name: $*"
  exit 2
}

# --- steps -------------------------------------------------------------------------------------------------------
# A step is announced, shows that it lives, and ends with its time. With "quiet" set only work is spoken of.

steps=5
began=$SECONDS
child=

# A step runs in a process group of its own: what it started ends with it.
end_step() {
  [ -z "$child" ] || kill -- "-$child" 2>/dev/null || true
}

# work NUMBER WORDS COMMAND...: runs the command with its output in a log; the end of the log is shown if it fails.
work() {
  local number=$1 words=$2 start=$SECONDS shown=0 log passed
  shift 2
  { mkdir -p "$logs" && [ -w "$logs" ]; } 2>/dev/null || logs=$(mktemp -d "${TMPDIR:-/tmp}/headwater-log.XXXXXX")
  log="$logs/$(printf '%s' "$words" | tr -cs 'A-Za-z0-9' '-' | tr '[:upper:]' '[:lower:]').log"
  printf '[%s/%s] %s ...' "$number" "$steps" "$words" >&2
  set -m
  "$@" >"$log" 2>&1 </dev/null &
  child=$!
  set +m
  while kill -0 "$child" 2>/dev/null; do
    sleep 0.2
    passed=$((SECONDS - start))
    if [ -t 2 ]; then
      printf '\r[%s/%s] %s ... %s s' "$number" "$steps" "$words" "$passed" >&2
    elif [ $((passed / 15)) -gt $shown ]; then
      shown=$((passed / 15))
      printf ' %s s ...' "$passed" >&2
    fi
  done
  if wait "$child"; then
    child=
    [ -t 2 ] && printf '\r[%s/%s] %s ...' "$number" "$steps" "$words" >&2
    say " $((SECONDS - start)) s"
    return 0
  fi
  child=
  say " failed"
  sed "s/$(printf '\033')\[[0-9;]*m//g" "$log" | grep -vE '^$|^WARNING: |^\[ERROR\] *($|->|\[Help|To see|Re-run|For more|After correcting|  mvn )' | tail -n 15 \
    | sed 's/^/    /' >&2
  say "    (all of it: $log)"
  return 1
}

found() {
  [ -n "${quiet:-}" ] || say "[$1/$steps] $2"
}

# --- packages of the system --------------------------------------------------------------------------------------

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

fetch_packages() {
  local first
  export DEBIAN_FRONTEND=noninteractive
  for first in yes no; do
    apt-get install -y -q --no-install-recommends "$@" && return 0
    [ $first = no ] || apt-get update -q || return 1
  done
  return 1
}

# --- Java --------------------------------------------------------------------------------------------------------

java_version() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | head -n 1
}

java_homes() {
  local tool place
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  for tool in javac java; do
    tool=$(command -v $tool 2>/dev/null) || continue
    [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v 25+ 2>/dev/null || true
    # The tool on the PATH is usually a link into the JDK, sometimes through several others.
    while [ -L "$tool" ]; do
      place=$(dirname "$tool")
      tool=$(readlink "$tool")
      case "$tool" in /*) ;; *) tool="$place/$tool" ;; esac
    done
    dirname "$(dirname "$tool")"
  done
  for place in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /opt/*jdk* /opt/java/* /usr/java/* /usr/local/*jdk*; do
    printf '%s\n' "$place"
  done
}

look_for_jdk() {
  local place version
  while IFS= read -r place; do
    version=$(java_version "$place")
    [ "${version:-0}" -ge 25 ] 2>/dev/null || continue
    [ -x "$place/bin/javac" ] || continue
    printf '%s\n' "$place"
    return 0
  done <<LIST
$(java_homes)
LIST
  return 1
}

# Whether the system's packages hold this one, looked up again if they do not.
is_offered() {
  apt-cache show "$1" >/dev/null 2>&1 || { apt-get update -q && apt-cache show "$1"; } >/dev/null 2>&1
}

need_jdk() {
  local jdk package=openjdk-25-jdk-headless
  if ! jdk=$(look_for_jdk); then
    if may_install && is_offered $package && work "$1" 'Installing a JDK 25' fetch_packages $package; then
      jdk=$(look_for_jdk) || true
    fi
    [ -n "$jdk" ] || stop 'needs a JDK 25 or newer (with javac) and found none: install one, or set JAVA_HOME to it.'
  else
    found "$1" "Java $(java_version "$jdk") in $jdk"
  fi
  export JAVA_HOME=$jdk
}

# --- Maven, Python, libraries ------------------------------------------------------------------------------------

need_maven() {
  local listed
  if ! command -v mvn >/dev/null 2>&1; then
    if ! may_install || ! work "$1" 'Installing Maven' fetch_packages maven; then
      stop 'needs Maven (the command mvn) to build: install the package maven.'
    fi
  else
    found "$1" "Maven in $(command -v mvn)"
  fi
  # Maven's own Guava makes JDK 25 warn at every start.
  [ "$(java_version "$JAVA_HOME")" != 25 ] || export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
  maven=(mvn -B -ntp -Dstyle.color=never)
  # Maven goes by the home folder in the system's list of users, whatever HOME says. HOME is what a person can set.
  # shellcheck disable=SC2116
  listed=$(eval echo "~$(id -un 2>/dev/null)")
  [ "$listed" = "$HOME" ] || maven=("${maven[@]}" "-Dmaven.repo.local=$HOME/.m2/repository")
}

look_for_python() {
  local python
  for python in "${HEADWATER_PYTHON:-}" python3 python3.13 python3.12 python3.11 python3.10 /usr/bin/python3 python; do
    [ -n "$python" ] || continue
    python=$(command -v "$python" 2>/dev/null) || continue
    "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' >/dev/null 2>&1 || continue
    printf '%s\n' "$python"
    return 0
  done
  return 1
}

need_python() {
  local python
  if ! python=$(look_for_python); then
    if may_install && work "$1" 'Installing Python with venv' fetch_packages python3 python3-venv; then
      python=$(look_for_python) || true
    fi
    [ -n "$python" ] || stop 'needs Python 3.10 or newer with the venv module: install the packages python3 and python3-venv.'
  else
    found "$1" "Python in $python"
  fi
  export HEADWATER_PYTHON=$python
}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" = Darwin ]; }

# What JavaFX's natives ask for: fonts always, GTK and X11 only where there is a screen.
need_libraries() {
  local known packages='' line library package
  [ "$(uname -s)" = Linux ] || { found "$1" 'System libraries are part of the system'; return; }
  known=$( (PATH="$PATH:/sbin:/usr/sbin" ldconfig -p) 2>/dev/null) || known=
  [ -n "$known" ] || { found "$1" 'System libraries not looked at: no ldconfig'; return; }
  for line in libfreetype.so.6=libfreetype6 libfontconfig.so.1=libfontconfig1 libpangoft2-1.0.so.0=libpangoft2-1.0-0 \
    screen:libgtk-3.so.0=libgtk-3-0 screen:libXtst.so.6=libxtst6 screen:libGL.so.1=libgl1 screen:libXxf86vm.so.1=libxxf86vm1; do
    case "$line" in
      screen:*) has_display || continue; line=${line#screen:} ;;
    esac
    library=${line%%=*}
    package=${line#*=}
    case "$known" in *"$library"*) ;; *) packages="$packages $package" ;; esac
  done
  if [ -z "$packages" ]; then
    found "$1" 'System libraries for the window are there'
    return
  fi
  # shellcheck disable=SC2086
  if ! may_install || ! work "$1" "Installing$packages" fetch_packages $packages; then
    stop "needs system libraries that are missing: install the packages$packages."
  fi
}

# --- building ----------------------------------------------------------------------------------------------------

is_built() {
  [ -f "$stamp" ] && [ -f "$jar" ] && [ -d "$root/app/target/javafx" ] && [ -d "$root/app/target/libs" ] || return 1
  [ -z "$(find "$root"/pom.xml "$root"/.mvn "$root"/*/pom.xml "$root"/*/src/main -newer "$stamp" 2>/dev/null | head -n 1)" ]
}

# The stamp is as old as the start of the build, so that what is edited meanwhile is built the next time.
build() {
  local start
  start=$(mktemp "${TMPDIR:-/tmp}/headwater-build.XXXXXX") || return 1
  if (cd "$root" && "${maven[@]}" -q package "$@"); then
    mv -f "$start" "$stamp"
  else
    rm -f "$start"
    return 1
  fi
}

# --- starting ----------------------------------------------------------------------------------------------------

# java_command: fills the array "java" with everything before the class path.
java_command() {
  java=("$JAVA_HOME/bin/java" --module-path "$root/app/target/javafx" --add-modules javafx.controls,javafx.swing
    --enable-native-access=javafx.graphics,ALL-UNNAMED "-Djavafx.cachedir=$cache/javafx")
  has_display || java=("${java[@]}" -Dglass.platform=Headless -Dprism.order=sw)
}

# program_command: fills the array "program" with everything before the main class. A small heap that gives back what
# it does not use, and the classes as they were after an earlier start, if they have been written down (JEP 514).
# Without that file, or with one that does not fit, Java starts as it always does, and says nothing.
program_command() {
  java_command
  program=("${java[@]}" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms32m -Xmx1g -XX:MinHeapFreeRatio=10
    -XX:MaxHeapFreeRatio=25 -Xlog:disable -Xlog:all=error:stderr)
  classes=$(aot_file)
  classpath="$jar$(printf ':%s' "$root"/app/target/libs/*.jar)"
}

# The file is named after what it depends on: the JDK and every jar.
aot_file() {
  printf '%s/start/%s.aot' "$cache" \
    "$(ls -lnL "$JAVA_HOME/release" "$jar" "$root/app/target/libs" "$root/app/target/javafx" 2>/dev/null | cksum | tr -d ' ')"
}

# write_classes: starts the program once, off the screen and in folders of its own, and writes down its classes.
write_classes() {
  local folder new child
  folder=$(mktemp -d "${TMPDIR:-/tmp}/headwater-start.XXXXXX") || return 0
  new="$classes.$$"
  if mkdir -p "$(dirname "$classes")" 2>/dev/null && cp "$root/app/src/main/resources/headwater/app/sample/orders.py" "$folder" 2>/dev/null; then
    HOME="$folder" XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data" XDG_STATE_HOME="$folder/state" \
      XDG_CACHE_HOME="$folder/cache" nice -n 10 "${program[@]}" -Dglass.platform=Headless -Dprism.order=sw \
      "-XX:AOTCacheOutput=$new" -cp "$classpath" headwater.app.Main open "$folder/orders.py" >/dev/null 2>&1 </dev/null &
    child=$!
    sleep 15
    kill -TERM "$child" 2>/dev/null || true
    wait "$child" 2>/dev/null || true
    if [ -s "$new" ]; then
      rm -f "$(dirname "$classes")"/*.aot
      mv -f "$new" "$classes"
    fi
  fi
  rm -rf "$folder" "$new" "$new".*
}

# Sourced by ./mvnw: where -Prun finds all packaged already, the supervisor is started without Maven, which would take longer
# to see that there is nothing to do than the suite to start.

run_root=$(cd "$(dirname "$0")" && pwd)
# Written by the launcher when Maven has run the suite: the class path of the supervisor.
run_classpath=$run_root/deploy/local/target/run/classpath

# Whether a file of those named is newer than $1, or $1 is missing.
is_stale() {
  [ -f "$1" ] || return 0
  built=$1
  shift
  [ -n "$(find "$@" -type f -newer "$built" -print 2>/dev/null | head -n 1)" ]
}

# Maven's own rule, in the profile run: whatever goes into a service.
is_packaged() {
  set +f
  set -- "$run_root/pom.xml" "$run_root"/platform/*/pom.xml "$run_root"/platform/*/src/main
  set -f
  for service in sales operations analytics; do
    folder=$run_root/$service-service
    ! is_stale "$folder/target/quarkus-app/quarkus-run.jar" "$@" "$folder/pom.xml" "$folder/src/main" || return 1
  done
  ! is_stale "$run_classpath" "$@" "$run_root/deploy/local/pom.xml" "$run_root/deploy/local/src/main"
}

has_libraries() (
  IFS=:
  for file in $(cat "$run_classpath"); do
    [ -e "$file" ] || return 1
  done
)

# Whether the arguments are -Prun and options of the suite; Maven knows about all others.
is_run_alone() {
  run=1
  for argument; do
    case $argument in
    -Prun) run=0 ;;
    -o | -q | -B | -Dtandem.* | -Ddemo | -Ddemo=* | -Dfresh | -Dfresh=*) ;;
    *) return 1 ;;
    esac
  done
  return $run
}

if is_run_alone "$@" && is_packaged && has_libraries; then
  for argument; do
    shift
    case $argument in
    -D*) set -- "$@" "$argument" ;;
    esac
  done
  CLASSPATH=$(cat "$run_classpath")
  export CLASSPATH
  exec "$JAVA_HOME/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dtandem.root="$run_root" "$@" \
    tandem.local.Supervisor
fi

# Sourced by ./mvnw: whoever runs the suite by -Prun reads of Maven what it builds anew, what is wrong, and nothing else.

for argument; do
  if [ "$argument" = -Prun ]; then
    MAVEN_OPTS="${MAVEN_OPTS-} -Dorg.slf4j.simpleLogger.defaultLogLevel=error"
    MAVEN_OPTS="$MAVEN_OPTS -Dorg.slf4j.simpleLogger.log.org.codehaus.plexus.archiver.jar=info"
    export MAVEN_OPTS
    echo "Building what has changed …"
  fi
done

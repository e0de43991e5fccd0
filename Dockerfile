# Takes what `.ci/archive` has made, runtime and all: one image for all services, which --target lab names too where it serves the simulated market.
ARG BASE_IMAGE=debian:trixie-slim
ARG JAVA_IMAGE=eclipse-temurin:25-jre
FROM ${BASE_IMAGE} AS services

# For checks of health.
RUN command -v curl > /dev/null \
 || { apt-get update \
   && apt-get install --yes --no-install-recommends curl \
   && rm -rf /var/lib/apt/lists/*; }

# With an entry in passwd: PostgreSQL's programs refuse a user without a name.
RUN useradd --system --uid 10001 --create-home --shell /usr/sbin/nologin wagewire \
 && install --directory --owner=wagewire /var/lib/wagewire /run/wagewire \
 && ln -s /opt/wagewire/bin/wagewire /usr/local/bin/wagewire

ARG PLATFORM=linux-x86_64
COPY target/archive/wagewire-*-${PLATFORM}/ /opt/wagewire/

# Fontconfig, where it is there, writes its cache where anybody may.
ENV XDG_CACHE_HOME=/tmp
ENV WAGEWIRE_JAVA_OPTIONS="-XX:MaxRAMPercentage=65 -XX:+ExitOnOutOfMemoryError"

USER wagewire
WORKDIR /var/lib/wagewire
EXPOSE 8490
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/wagewire/bin/wagewire"]
CMD ["--help"]

FROM services AS lab

# With Spark's libraries: for refresh --engine, and for Spark's own processes. Takes what `mvn -Pcluster package` has built, and a whole Java, as
# Spark needs more of it.
FROM ${JAVA_IMAGE} AS cluster
RUN useradd --system --uid 10001 --create-home --shell /usr/sbin/nologin wagewire \
 && install --directory --owner=wagewire /var/lib/wagewire /run/wagewire
COPY app/target/lib /opt/wagewire/lib
COPY app/target/wagewire.jar app/target/wagewire-sbom.json LICENSE NOTICE /opt/wagewire/
COPY licences /opt/wagewire/licences
COPY cluster/target/lib /opt/wagewire/spark/jars
COPY cluster/target/wagewire-cluster.jar /opt/wagewire/
# By this file Spark's launcher knows that the libraries are in the folder beside it.
COPY NOTICE /opt/wagewire/spark/RELEASE
ENV SPARK_HOME=/opt/wagewire/spark SPARK_SCALA_VERSION=2.13 SPARK_DIST_CLASSPATH=/opt/wagewire/lib/* XDG_CACHE_HOME=/tmp
USER wagewire
WORKDIR /var/lib/wagewire
STOPSIGNAL SIGTERM
# Spark's libraries come first: the program has older versions of some.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=65", "-XX:+ExitOnOutOfMemoryError", \
  "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
  "-cp", "/opt/wagewire/wagewire-cluster.jar:/opt/wagewire/spark/jars/*:/opt/wagewire/wagewire.jar", "wagewire.app.Wagewire"]
CMD ["--help"]

# What is built unless a target is named.
FROM services

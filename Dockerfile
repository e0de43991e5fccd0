# Takes what `mvn package` has built: one image for all services, and with --target lab one that also has the simulated market.
ARG JAVA_IMAGE=eclipse-temurin:25-jre
FROM ${JAVA_IMAGE} AS services

# Charts are drawn with the system's fonts, of which the image has none of its own.
RUN command -v fc-list > /dev/null \
 || { apt-get update \
   && apt-get install --yes --no-install-recommends fontconfig fonts-dejavu-core \
   && rm -rf /var/lib/apt/lists/*; }

# With an entry in passwd: PostgreSQL's programs refuse a user without a name.
RUN useradd --system --uid 10001 --create-home --shell /usr/sbin/nologin wagewire \
 && install --directory --owner=wagewire /var/lib/wagewire /run/wagewire

COPY app/target/lib /opt/wagewire/lib
COPY app/target/wagewire.jar app/target/wagewire-sbom.json LICENSE NOTICE /opt/wagewire/
COPY licences /opt/wagewire/licences

# Classes made ready, for a quick start; without it everything works.
RUN java -XX:+UseSerialGC -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -XX:AOTCacheOutput=/opt/wagewire/wagewire.aot \
    -jar /opt/wagewire/wagewire.jar --help > /dev/null || true

# Fontconfig writes its cache where anybody may.
ENV XDG_CACHE_HOME=/tmp

USER wagewire
WORKDIR /var/lib/wagewire
EXPOSE 8490
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=65", "-XX:+ExitOnOutOfMemoryError", \
  "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
  "-Xlog:aot*=off,cds*=off", "-XX:AOTCache=/opt/wagewire/wagewire.aot", \
  "-jar", "/opt/wagewire/wagewire.jar"]
CMD ["--help"]

FROM services AS lab
COPY lab/target/wagewire-lab.jar /opt/wagewire/
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=65", "-XX:+ExitOnOutOfMemoryError", \
  "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
  "-cp", "/opt/wagewire/wagewire.jar:/opt/wagewire/wagewire-lab.jar", "wagewire.app.Wagewire"]

# With Spark's libraries: for refresh --engine, and for Spark's own processes. Takes what `mvn -Pcluster package` has built.
FROM services AS cluster
COPY cluster/target/lib /opt/wagewire/spark/jars
COPY cluster/target/wagewire-cluster.jar /opt/wagewire/
# By this file Spark's launcher knows that the libraries are in the folder beside it.
COPY NOTICE /opt/wagewire/spark/RELEASE
ENV SPARK_HOME=/opt/wagewire/spark SPARK_SCALA_VERSION=2.13 SPARK_DIST_CLASSPATH=/opt/wagewire/lib/*
# Spark's libraries come first: the program has older versions of some.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=65", "-XX:+ExitOnOutOfMemoryError", \
  "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
  "-cp", "/opt/wagewire/wagewire-cluster.jar:/opt/wagewire/spark/jars/*:/opt/wagewire/wagewire.jar", "wagewire.app.Wagewire"]

# What is built unless a target is named.
FROM services

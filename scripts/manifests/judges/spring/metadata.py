"""Prints, as JSON, every property that the jars named as arguments document for Spring Boot."""

import json
import sys
import zipfile

properties = []
for name in sys.argv[1:]:
    with zipfile.ZipFile(name) as jar:
        if "META-INF/spring-configuration-metadata.json" in jar.namelist():
            text = jar.read("META-INF/spring-configuration-metadata.json")
            properties += json.loads(text)["properties"]
json.dump(properties, sys.stdout)

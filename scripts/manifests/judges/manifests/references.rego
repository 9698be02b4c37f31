# References between the files of one environment, by names alone: another opinion on what `wiring` judges.
package main

import rego.v1

# Objects of each file, whatever conftest makes of a file with several.
objects contains {"folder": folder, "path": file.path, "object": object} if {
	some file in input
	folder := concat("/", array.slice(split(file.path, "/"), 0, count(split(file.path, "/")) - 1))
	some object in documents(file.contents)
	object.kind
}

documents(contents) := contents if is_array(contents)

documents(contents) := [contents] if is_object(contents)

workloads contains one if {
	some one in objects
	one.object.kind in {"Deployment", "Rollout"}
}

# Names of each kind in each folder.
named[folder][kind] contains one.object.metadata.name if {
	some one in objects
	folder := one.folder
	kind := one.object.kind
}

has(one, kind, name) if name in named[one.folder][kind]

wrong(one, field, name, kind) := sprintf(
	"%s: %s %s: %s is %q, which is the name of no %s in %s (there are: %s)",
	[
		one.path, one.object.kind, one.object.metadata.name, field, name, kind, one.folder,
		concat(", ", object.get(object.get(named, one.folder, {}), kind, set())),
	],
)

deny contains wrong(one, "serviceAccountName", name, "ServiceAccount") if {
	some one in workloads
	name := one.object.spec.template.spec.serviceAccountName
	not has(one, "ServiceAccount", name)
}

deny contains wrong(one, "configMap.name", name, "ConfigMap") if {
	some one in workloads
	name := one.object.spec.template.spec.volumes[_].configMap.name
	not has(one, "ConfigMap", name)
}

deny contains wrong(one, "secret.name", name, "ExternalSecret") if {
	some one in workloads
	name := one.object.spec.template.spec.volumes[_].projected.sources[_].secret.name
	not has(one, "ExternalSecret", name)
}

deny contains wrong(one, "scaleTargetRef.name", target.name, target.kind) if {
	some one in objects
	one.object.kind in {"HorizontalPodAutoscaler", "ScaledObject"}
	target := one.object.spec.scaleTargetRef
	not has(one, target.kind, target.name)
}

deny contains wrong(one, "targetRef.name", target.name, target.kind) if {
	some one in objects
	one.object.kind == "VerticalPodAutoscaler"
	target := one.object.spec.targetRef
	not has(one, target.kind, target.name)
}

deny contains wrong(one, "backendRefs.name", name, "Service") if {
	some one in objects
	one.object.kind == "HTTPRoute"
	name := one.object.spec.rules[_].backendRefs[_].name
	not has(one, "Service", name)
}

deny contains wrong(one, "host", host, "Service") if {
	some one in objects
	some host in hosts(one.object)
	not has(one, "Service", split(host, ".")[0])
}

hosts(rule) := {rule.spec.host} if rule.kind == "DestinationRule"

hosts(service) := {host | host := service.spec.http[_].route[_].destination.host} if {
	service.kind == "VirtualService"
}

deny contains sprintf(
	"%s: Service %s: targetPort is %q, which is the name of no container port of %s",
	[one.path, one.object.metadata.name, port, concat(", ", {workload.path | some workload in workloads; workload.folder == one.folder})],
) if {
	some one in objects
	one.object.kind == "Service"
	port := one.object.spec.ports[_].targetPort
	is_string(port)
	not port in {name |
		some workload in workloads
		workload.folder == one.folder
		name := workload.object.spec.template.spec.containers[_].ports[_].name
	}
}

deny contains sprintf(
	"%s: Database %s: owner is %q, which is the name of no DatabaseRole in %s",
	[one.path, one.object.metadata.name, owner, one.folder],
) if {
	some one in objects
	one.object.kind == "Database"
	owner := one.object.spec.owner
	not owner in {role.object.spec.name |
		some role in objects
		role.folder == one.folder
		role.object.kind == "DatabaseRole"
	}
}

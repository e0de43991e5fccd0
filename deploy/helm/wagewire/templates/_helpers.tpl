{{- define "wagewire.name" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 50 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "wagewire.labels" -}}
{{ include "wagewire.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "wagewire.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "wagewire.image" -}}
{{- if .Values.image.digest }}{{ .Values.image.repository }}@{{ .Values.image.digest }}{{ else }}{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}{{ end }}
{{- end }}

{{- define "wagewire.contact" -}}
{{ required "contact is required: a web or mail address that boards' owners can write to" .Values.contact | quote }}
{{- end }}

{{/* What every pod has: no right to ask the cluster, no root. */}}
{{- define "wagewire.pod" -}}
serviceAccountName: {{ include "wagewire.name" . }}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: 30
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile: {type: RuntimeDefault}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.affinity }}
affinity: {{ toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "wagewire.container" -}}
image: {{ include "wagewire.image" . }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
{{- end }}

{{- define "wagewire.environment" -}}
{{- range $name, $value := .Values.settings }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}

{{- define "wagewire.catalogueEnvironment" -}}
{{- if .Values.catalogue.configMap }}
- name: WAGEWIRE_CATALOGUE
  value: /etc/wagewire/boards.csv
{{- end }}
{{- end }}

{{/* Kafka's clients unpack their compression in /tmp. */}}
{{- define "wagewire.mounts" -}}
- name: tmp
  mountPath: /tmp
{{- end }}

{{- define "wagewire.catalogueMount" -}}
{{- if .Values.catalogue.configMap }}
- name: catalogue
  mountPath: /etc/wagewire
  readOnly: true
{{- end }}
{{- end }}

{{- define "wagewire.volumes" -}}
- name: tmp
  emptyDir: {sizeLimit: 512Mi}
{{- end }}

{{- define "wagewire.catalogueVolume" -}}
{{- if .Values.catalogue.configMap }}
- name: catalogue
  configMap:
    name: {{ .Values.catalogue.configMap }}
{{- end }}
{{- end }}

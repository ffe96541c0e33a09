{{- define "miteinander.fullname" -}}
{{- printf "%s-%s" .root.Release.Name .name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "miteinander.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end -}}

{{- define "miteinander.labels" -}}
{{ include "miteinander.selector" . }}
app.kubernetes.io/part-of: miteinander
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end -}}

{{- define "miteinander.url" -}}
{{- printf "http://%s:8080" (include "miteinander.fullname" .) -}}
{{- end -}}

{{- define "miteinander.image" -}}
{{- $image := .root.Values.image -}}
{{- $digest := get ($image.digests | default dict) .name -}}
{{- printf "%s/%s" $image.repository .name -}}
{{- if $digest -}}
{{- printf "@%s" $digest -}}
{{- else -}}
{{- printf ":%s" ($image.tag | default .root.Chart.AppVersion) -}}
{{- end -}}
{{- end -}}

{{/*
One service: Deployment, Service, PodDisruptionBudget, ServiceAccount and NetworkPolicy.
Arguments: root, name, values (overrides), secrets (keys of existingSecret), reads (which of PUBLIC_URL and KEYCLOAK_URL),
from (names of those who may call it), calls (names of those it calls), and the booleans mongodb, kafka, keycloak, smtp
(what it reaches), management (separate actuator port). Each name in calls of A needs A in its from.
*/}}
{{- define "miteinander.workload" -}}
{{- $root := .root -}}
{{- $v := mergeOverwrite (deepCopy $root.Values.defaults) (.values | default dict) -}}
{{- $name := include "miteinander.fullname" . -}}
{{- $probe := ternary "management" "http" (.management | default false) -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ $name }}
  labels: {{- include "miteinander.labels" . | nindent 4 }}
automountServiceAccountToken: false
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $name }}
  labels: {{- include "miteinander.labels" . | nindent 4 }}
spec:
  selector: {{- include "miteinander.selector" . | nindent 4 }}
  ports:
    - name: http
      port: 8080
      targetPort: http
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $name }}
  labels: {{- include "miteinander.labels" . | nindent 4 }}
spec:
  replicas: {{ $v.replicas }}
  selector:
    matchLabels: {{- include "miteinander.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "miteinander.labels" . | nindent 8 }}
        {{- with $v.podLabels }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      serviceAccountName: {{ $name }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      terminationGracePeriodSeconds: 30
      securityContext:
        runAsNonRoot: true
        runAsUser: 65532
        runAsGroup: 65532
        fsGroup: 65532
        seccompProfile:
          type: RuntimeDefault
      {{- with $root.Values.image.pullSecrets }}
      imagePullSecrets:
        {{- range . }}
        - name: {{ . }}
        {{- end }}
      {{- end }}
      {{- with $v.nodeSelector }}
      nodeSelector: {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $v.tolerations }}
      tolerations: {{- toYaml . | nindent 8 }}
      {{- end }}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels: {{- include "miteinander.selector" . | nindent 14 }}
      containers:
        - name: {{ .name }}
          image: {{ include "miteinander.image" . | quote }}
          imagePullPolicy: {{ $root.Values.image.pullPolicy }}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: ["ALL"]
          ports:
            - name: http
              containerPort: 8080
            {{- if .management }}
            - name: management
              containerPort: 8081
            {{- end }}
          env:
            - name: SERVER_PORT
              value: "8080"
            - name: SERVER_ADDRESS
              value: "0.0.0.0"
            {{- if .management }}
            - name: MANAGEMENT_PORT
              value: "8081"
            - name: MANAGEMENT_ADDRESS
              value: "0.0.0.0"
            - name: RATE_LIMIT_PER_SECOND
              value: {{ $root.Values.rateLimitPerSecond | quote }}
            {{- end }}
            {{- if eq .name "gateway" }}
            - name: TRUSTED_PROXIES
              value: {{ $v.trustedProxies | quote }}
            {{- end }}
            {{- if has "PUBLIC_URL" .reads }}
            - name: PUBLIC_URL
              value: {{ $root.Values.publicUrl | quote }}
            {{- end }}
            {{- if has "KEYCLOAK_URL" .reads }}
            - name: KEYCLOAK_URL
              value: {{ $root.Values.keycloak.url | quote }}
            {{- end }}
            {{- if eq .name "identity" }}
            - name: REQUIRE_MFA
              value: {{ $root.Values.requireMfa | quote }}
            {{- end }}
            {{- if .kafka }}
            - name: KAFKA_BOOTSTRAP_SERVERS
              value: {{ $root.Values.kafka.bootstrapServers | quote }}
            {{- with $root.Values.kafka.securityProtocol }}
            - name: SPRING_KAFKA_SECURITY_PROTOCOL
              value: {{ . | quote }}
            {{- end }}
            {{- with $root.Values.kafka.saslMechanism }}
            - name: SPRING_KAFKA_PROPERTIES_SASL_MECHANISM
              value: {{ . | quote }}
            - name: SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG
              valueFrom:
                secretKeyRef:
                  name: {{ $root.Values.existingSecret }}
                  key: KAFKA_JAAS_CONFIG
            {{- end }}
            {{- end }}
            {{- if .mongodb }}
            - name: MONGODB_URI
              valueFrom:
                secretKeyRef:
                  name: {{ $root.Values.mongodb.existingSecret }}
                  key: {{ $root.Values.mongodb.key }}
            {{- end }}
            {{- if and (eq .name "counselling-service") $root.Values.mongodb.keysExistingSecret }}
            - name: KEYS_MONGODB_URI
              valueFrom:
                secretKeyRef:
                  name: {{ $root.Values.mongodb.keysExistingSecret }}
                  key: {{ $root.Values.mongodb.key }}
            {{- end }}
            {{- if .smtp }}
            - name: SMTP_HOST
              value: {{ $root.Values.smtp.host | quote }}
            - name: SMTP_PORT
              value: {{ $root.Values.smtp.port | quote }}
            - name: SMTP_STARTTLS
              value: {{ $root.Values.smtp.starttls | quote }}
            - name: SMTP_SSL
              value: {{ $root.Values.smtp.ssl | quote }}
            {{- with $root.Values.smtp.user }}
            - name: SMTP_USER
              value: {{ . | quote }}
            - name: SMTP_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: {{ $root.Values.existingSecret }}
                  key: SMTP_PASSWORD
            {{- end }}
            - name: MAIL_FROM
              value: {{ $root.Values.smtp.from | quote }}
            {{- end }}
            {{- if eq .name "portal" }}
            - name: OPERATOR_NAME
              value: {{ $root.Values.operator.name | quote }}
            - name: OPERATOR_ADDRESS
              value: {{ $root.Values.operator.address | quote }}
            - name: OPERATOR_MAIL
              value: {{ $root.Values.operator.mail | quote }}
            - name: OPERATOR_PHONE
              value: {{ $root.Values.operator.phone | quote }}
            - name: PORTAL_CONTACT_MAIL
              value: {{ $root.Values.contact.mail | quote }}
            - name: PORTAL_CONTACT_PHONE
              value: {{ $root.Values.contact.phone | quote }}
            {{- end }}
            {{- range .calls }}
            - name: {{ . | replace "-service" "" | upper }}_URL
              value: {{ include "miteinander.url" (dict "root" $root "name" .) | quote }}
            {{- end }}
            {{- range .secrets }}
            - name: {{ . }}
              valueFrom:
                secretKeyRef:
                  name: {{ $root.Values.existingSecret }}
                  key: {{ . }}
            {{- end }}
          startupProbe:
            httpGet:
              path: /actuator/health/liveness
              port: {{ $probe }}
            periodSeconds: 3
            failureThreshold: 60
          livenessProbe:
            httpGet:
              path: /actuator/health/liveness
              port: {{ $probe }}
            periodSeconds: 10
            failureThreshold: 6
          readinessProbe:
            httpGet:
              path: /actuator/health/readiness
              port: {{ $probe }}
            periodSeconds: 5
          resources: {{- toYaml $v.resources | nindent 12 }}
          volumeMounts:
            - name: tmp
              mountPath: /tmp
      volumes:
        - name: tmp
          emptyDir:
            sizeLimit: 512Mi
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ $name }}
  labels: {{- include "miteinander.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {{- include "miteinander.selector" . | nindent 6 }}
{{- if $root.Values.networkPolicy.enabled }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ $name }}
  labels: {{- include "miteinander.labels" . | nindent 4 }}
spec:
  podSelector:
    matchLabels: {{- include "miteinander.selector" . | nindent 6 }}
  policyTypes: ["Ingress", "Egress"]
  ingress:
    - ports:
        - port: http
          protocol: TCP
      from:
        {{- range .from }}
        - podSelector:
            matchLabels: {{- include "miteinander.selector" (dict "root" $root "name" .) | nindent 14 }}
        {{- end }}
        {{- if eq .name "gateway" }}
        {{- /* maps of values are merged, so a default there could only be added to, not replaced */}}
        - namespaceSelector:
            matchLabels: {{- toYaml ($root.Values.networkPolicy.ingressNamespaceLabels | default (dict "kubernetes.io/metadata.name" "ingress-nginx")) | nindent 14 }}
        {{- with $root.Values.networkPolicy.keycloakNamespaceLabels }}
        - namespaceSelector:
            matchLabels: {{- toYaml . | nindent 14 }}
        {{- end }}
        {{- end }}
  egress:
    - ports:
        - port: 53
          protocol: UDP
        - port: 53
          protocol: TCP
    {{- range .calls }}
    - ports:
        - port: 8080
          protocol: TCP
      to:
        - podSelector:
            matchLabels: {{- include "miteinander.selector" (dict "root" $root "name" .) | nindent 14 }}
    {{- end }}
    {{- if .mongodb }}
    - ports:
        - port: {{ $root.Values.mongodb.port }}
          protocol: TCP
    {{- end }}
    {{- if .kafka }}
    - ports:
        - port: {{ $root.Values.kafka.port }}
          protocol: TCP
    {{- end }}
    {{- if .keycloak }}
    - ports:
        - port: {{ $root.Values.keycloak.port }}
          protocol: TCP
    {{- end }}
    {{- if .smtp }}
    - ports:
        - port: {{ $root.Values.smtp.port }}
          protocol: TCP
    {{- end }}
{{- end }}
{{- end -}}

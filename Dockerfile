# The command line in a container, built from a checkout: docker build -t inspection-report .
FROM node:24-slim AS build
WORKDIR /src
COPY . .
RUN npm ci --include=dev --no-audit --no-fund && npm run build

FROM node:24-slim
# What `--changed`, `--staged` and `--since` ask.
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/server/package.json /opt/inspection-report/package.json
COPY --from=build /src/server/bin /opt/inspection-report/bin
COPY --from=build /src/server/dist /opt/inspection-report/dist
COPY --from=build /src/server/docs /opt/inspection-report/docs
COPY --from=build /src/LICENSE /src/NOTICE /opt/inspection-report/
RUN ln -s /opt/inspection-report/bin/inspection-report.mjs /usr/local/bin/inspection-report
USER node
WORKDIR /drafts
ENTRYPOINT ["inspection-report"]
CMD ["lint"]

/// Every route of the hub. Another part of the hub adds its list here.
enum RouteTable {
    static let all: [Route] =
        healthRoutes + syncRoutes + feedRoutes + siteRoutes + keyRoutes + orderRoutes + orderWishes + stockRoutes
        + listRoutes + conflictRoutes + ruleRoutes
}

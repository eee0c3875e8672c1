// The supervisors' board, and the card of a code.

extension Spanish {
    static let board = """
        = BOARD
        PANEL
        = Board
        Panel
        = Shows when each load can leave at the pace of now, who does what, and what waits for you.
        Muestra cuándo puede salir cada carga al ritmo de ahora, quién hace qué y qué le espera a usted.
        = Approve, lift, take
        Aprobar/liberar
        = Decide
        Decid.
        = Approves the selected count, lifts the selected hold, or takes the selected work away from its holder.
        Aprueba el recuento elegido, levanta la retención elegida o quita el trabajo elegido a quien lo tiene.
        = Count again
        Recontar
        = Again
        Otra
        = The selected count is done once more, by somebody who has not counted it.
        El recuento elegido se hace otra vez, por alguien que no lo contó.
        = code
        código
        = type a code, /text to filter, or 2 pick pack to try a staffing
        escriba un código, /texto filtra, o 2 pick pack prueba un reparto
        = Pick
        Surt.
        = Pack
        Empac
        = Load
        Carga
        = Then
        Luego
        = Who
        Quién
        = Does
        Hace
        = Where
        Dónde
        = Hour
        Hora
        = Case
        Caso
        = At risk
        En riesgo
        = About
        Sobre
        = waits
        espera
        = select a count, a hold or work
        elija recuento, bloqueo o trabajo
        = no load late
        ninguna carga tarde
        = load late
        carga tarde
        = loads late
        cargas tarde
        = order
        pedido
        = orders
        pedidos
        = , %1 without a load
        , %1 sin carga
        = Loads %1
        Cargas %1
        = Tours %1
        Rutas %1
        = People %1
        Gente %1
        = Desk %1
        Ofic. %1
        = , %1 m a line, unplanned %2
        , %1 m por línea, sin plan %2
        = Tour
        Ruta
        = Desk
        Oficina
        = nothing here
        nada aquí
        = looking
        buscando
        = pick
        surtir
        = pack
        empacar
        = load
        cargar
        = %1 %2/h
        %1 %2/h
        = by %1
        por %1
        = order to release
        pedido por liberar
        = orders to release
        pedidos por liberar
        = tour waits
        recorrido espera
        = tours wait
        recorridos esperan
        = order to pack
        pedido por empacar
        = orders to pack
        pedidos por empacar
        = parcel without a label
        paquete sin etiqueta
        = parcels without a label
        paquetes sin etiqueta
        = carton to stage
        caja por colocar
        = cartons to stage
        cajas por colocar
        = carton in the lanes
        caja en los carriles
        = cartons in the lanes
        cajas en los carriles
        = bin to count
        ubicación por contar
        = bins to count
        ubicaciones por contar
        = return to inspect
        devolución por revisar
        = returns to inspect
        devoluciones por revisar
        = no pace
        sin ritmo
        = tour %1
        recorrido %1
        = packs %1
        empaca %1
        = counts %1
        cuenta %1
        = inspects %1
        revisa %1
        = count %1
        recuento %1
        = %1 from %2 to %3
        %1 de %2 a %3
        = If %1: %2 late → %3 late
        Si %1: %2 tarde → %3 tarde
        = %1: no pace
        %1: sin ritmo
        = Only /%1
        Solo /%1
        = . Esc ends it
        . Esc lo termina
        = Cannot be told
        No se puede decir
        = In the last hour fewer than %1 did %2, or nobody did %3.
        En la última hora menos de %1 hicieron «%2», o nadie hizo «%3».
        = nobody measured
        nadie medido
        = Count %1 approved
        Recuento %1 bien
        = It is posted now
        Ya está registrado
        = Count %1 again
        Recuento %1 otra vez
        = Somebody else counts it
        Otra persona lo cuenta
        = Tour %1 is free
        Recorrido %1 libre
        = It stands in the list again; whoever had it is told
        Está otra vez en la lista; se avisa a quien lo tenía
        = %1 took it
        %1 lo tomó
        = %1 took tour %2 from you. What you picked is kept.
        %1 le quitó el recorrido %2. Lo que surtió se conserva.
        = %1 took order %2 from you. What you packed stays in its boxes.
        %1 le quitó el pedido %2. Lo empacado queda en sus cajas.
        = %1 took the count of %2 from you. What you counted is kept for you.
        %1 le quitó el recuento de %2. Lo que contó se guarda para usted.
        = %1 took return %2 from you. What you found out is kept.
        %1 le quitó la devolución %2. Lo que averiguó se conserva.
        = Put it back
        Devuélvalo
        = %1 took what you had in hand from %2. It counts as lying where it was.
        %1 quitó lo que tenía en mano de %2. Cuenta como donde estaba.
        = The count is yours
        Recuento es suyo
        = Taken over from %1. Count the bin from the beginning.
        Tomado de %1. Cuente la ubicación desde el principio.
        = begin it anew
        empiece de nuevo
        = Return is yours
        Devolución suya
        = Taken over from %1. It goes on where it stood.
        Tomado de %1. Sigue donde estaba.
        = it goes on
        continúa
        = Order %1 is with %2. It goes back to the list; what is packed stays in its boxes.
        El pedido %1 lo tiene %2. Vuelve a la lista; lo empacado queda en sus cajas.
        = %1 counts %2. Nothing is lost if they come back; others begin anew.
        %1 cuenta %2. Si vuelve no se pierde nada; otros empiezan de nuevo.
        = Return %1 is with %2. It goes back to the list; what was found out is kept.
        La devolución %1 la tiene %2. Vuelve a la lista; lo averiguado se conserva.
        = %1 has units from %2 in hand. They count as lying where they were.
        %1 tiene piezas de %2 en mano. Cuentan como donde estaban.
        = %1 is free
        %1 libre
        = The hand is empty
        La mano está vacía
        = The units count as lying where they were; whoever had them is told
        Las piezas cuentan como donde estaban; se avisa a quien las tenía
        = carries %1
        lleva %1
        = away
        fuera
        = F8 again takes it
        F8 otra vez: quita
        = Tour %1 is with %2. It goes back to the list; what was picked is kept.
        El recorrido %1 lo tiene %2. Vuelve a la lista; lo recogido se conserva.
        = Hold is lifted
        Bloqueo levantado
        = The units can be claimed again
        Las piezas se pueden asignar de nuevo
        = Last
        Último
        = nothing yet
        nada todavía
        = Nothing lies here by the records
        Aquí no hay nada según los registros
        = grade %1
        grado %1
        = You are counting: the card tells places, no numbers.
        Usted está contando: la ficha dice lugares, no cantidades.
        = Parcel %1, %2
        Paquete %1, %2
        = Order %1
        Pedido %1
        = , cancelled
        , cancelado
        = Load %1, %2
        Carga %1, %2
        = Tour %1
        Recorrido %1
        = Return %1, %2
        Devolución %1, %2
        = Bin
        Ubicación
        = Tote
        Cesta
        = Bench
        Mesa
        = Parcel
        Paquete
        = Lane
        Carril
        = Door
        Muelle
        = Tray
        Bandeja
        = Quarantine
        Cuarentena
        = On its way
        En camino
        = Outside
        Fuera
        = waits to go on
        espera para seguir
        = on a bench
        en una mesa
        = done
        lista
        = announced
        anunciada
        = %1 on hand
        %1 en existencia
        = %1 claimed by %2
        %1 asignadas a %2
        = 1 order waits
        1 pedido espera
        = %1 orders wait
        %1 pedidos esperan
        = Sure: counted lately, and nobody found another number since
        Seguro: contado hace poco y nadie halló otra cantidad
        = Fair: not counted lately
        Regular: no contado hace poco
        = Doubtful: somebody found another number, count it
        Dudoso: alguien halló otra cantidad, cuéntelo
        = Counted %1 by %2
        Contado %1 por %2
        = in %1
        en %1
        = : agreed
        : coincide
        = : %1 missing
        : faltan %1
        = : %1 too many
        : sobran %1
        = Stands at %1
        Está en %1
        = On load %1
        En la carga %1
        = Planned for load %1
        Previsto para la carga %1
        = Packing of %1
        Empaque de %1
        = Count %1 of %2
        Recuento %1 de %2
        = Inspection of %1
        Revisión de %1
        = , at %1
        , en %1
        = parcel here
        paquete aquí
        = parcels here
        paquetes aquí
        = Of order %1
        Del pedido %1
        = unit
        pieza
        = units
        piezas
        = %1: %2 picked, %3 short, %4 shipped
        %1: %2 surtidas, %3 faltan, %4 enviadas
        = line
        línea
        = lines
        líneas
        = %1 of %2 done
        %1 de %2 hechas
        = %1 loaded, %2 still to load
        %1 cargadas, %2 por cargar
        = At %1 since %2
        En %1 desde %2
        = , %1 is at it
        , %1 lo hace
        = The same code is on
        El mismo código está en
        = Leaves %1
        Sale %1
        """
}

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
        = Approves the selected count, lifts the selected hold, takes the selected work away from its holder, or \
        shows what it costs to let the selected load go first, and does it when pressed again.
        Aprueba el recuento elegido, levanta la retención elegida, quita el trabajo elegido a quien lo tiene, o \
        muestra lo que cuesta adelantar la carga elegida y lo hace al pulsar otra vez.
        = Count again
        Recontar
        = Again
        Otra
        = The selected count is done once more, by somebody who has not counted it.
        El recuento elegido se hace otra vez, por alguien que no lo contó.
        = code
        código
        = code, /filter, @all text, +order first, 2 pick pack
        código, /filtro, @all texto, +pedido, 2 pick pack
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
        = select a count, hold, load or work
        elija recuento, bloqueo, carga, trabajo
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
        = Enter: read
        Enter: leído
        = Enter: more
        Enter: más
        = @all and your text
        @all y su texto
        = It goes to everybody; @ and a badge or a zone to them, @ and a space to whoever is selected.
        Va a todos; @ y una tarjeta o una zona solo a ellas, @ y un espacio a quien está elegido.
        = or @badge, @zone
        o @tarjeta, @zona
        = Nobody is selected
        Nadie elegido
        = Select a person or a tour that somebody has, or begin with @all, a badge or a zone.
        Elija una persona o un recorrido que alguien tiene, o empiece con @all, una tarjeta o una zona.
        = @all, @badge, @zone
        @all, @tarjeta, @zona
        = everybody
        todos
        = zone %1
        zona %1
        = nobody of them is here now
        ninguno está aquí ahora
        = %1 here now
        %1 aquí ahora
        = Sent to %1
        Enviado a %1
        = %1; each reads it between two scans
        %1; cada uno lo lee entre dos escaneos
        = Too long
        Muy largo
        = The message has %1 characters and may have %2. Nothing was sent.
        El mensaje tiene %1 caracteres y puede tener %2. No se envió nada.
        = %1 of %2
        %1 de %2
        = Nobody: %1
        Nadie: %1
        = It is neither a badge nor a zone of this site, and nothing was sent. Begin with @all for everybody.
        No es tarjeta ni zona de este sitio, y no se envió nada. Empiece con @all para todos.
        = nothing was sent
        no se envió nada
        = Unread
        Sin leer
        = F8 again ends it
        F8 otra vez: fin
        = %1 goes first no longer, but when its turn comes.
        %1 ya no va primero, sino cuando le toca.
        = F8 again: first
        F8 otra vez: ya
        = %1: what it costs cannot be told, because in the last hour nobody did the work that it needs.
        %1: no se sabe cuánto cuesta, porque en la última hora nadie hizo el trabajo que necesita.
        = %1, cost unknown
        %1, costo sin saber
        = %1 is packed in %2 instead of %3
        %1 queda empacado en %2 y no en %3
        = no load loses time
        ninguna carga pierde tiempo
        = %1 up to %2
        %1 hasta %2
        = load loses
        carga pierde
        = loads lose
        cargas pierden
        = , and gets late: %1
        , y se atrasa: %1
        = late: %1
        se atrasa: %1
        = Nothing to do first
        Nada que adelantar
        = %1 is no order or load here with anything left to pick or pack.
        %1 no es aquí pedido ni carga con algo por recoger o empacar.
        = %1 goes first
        %1 va primero
        = Tours and benches have it at the top of their lists
        Recorridos y bancos lo tienen arriba en sus listas
        = %1 as usual
        %1 como siempre
        = It goes when its turn comes
        Va cuando le toca
        = FIRST
        PRIMERO
        = message sent
        mensaje enviado
        = message read
        mensaje leído
        = order %1 goes first
        pedido %1 va primero
        = order %1 goes first no longer
        pedido %1 ya no va primero
        = costs %1
        cuesta %1
        """
}
